namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    private ITimer? _reportTimer;

    private void StartReports()
    {
        if (Options.ReportInterval is { } interval)
            _reportTimer = Options.Time.CreateTimer(_ => Push(Dps), null, interval, interval);
    }
}
