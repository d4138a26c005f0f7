using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    /// <summary>Its values now.</summary>
    public Dps Dps
    {
        get
        {
            lock (_gate)
                return _store.Values;
        }
    }

    /// <summary>Changes a value as somebody at the device does, and reports it to the clients. A value that it has already is not
    /// reported.</summary>
    public void Set(int dp, DpValue value) => Set(Dps.Of(dp, value));

    /// <summary>Changes values as somebody at the device does, and reports in one message those that are new.</summary>
    public void Set(Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        lock (_gate)
            Report(_store.Keep(values), null);
    }

    /// <summary>Reports values whether or not they are new. The device's own values stay as they are, so that the report may be an event,
    /// an old one or a wrong one.</summary>
    public void Push(Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Report(values, null);
    }

    private void Report(Dps values, string? cid)
    {
        if (values.Count > 0)
            Tell(new Reply(TuyaCommand.Status) { Dps = values, Cid = cid });
    }
}
