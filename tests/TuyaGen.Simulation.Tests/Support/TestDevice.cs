namespace TuyaGen.Simulation.Tests.Support;

/// <summary>The device that most tests use.</summary>
internal static class TestDevice
{
    public static Dps Values { get; } = Dps.FromJson("""{"1":true,"2":"white","3":500}""");

    public static SimulatedDevice Start(TuyaVersion version = TuyaVersion.V33, params Fault[] faults) =>
        Start(new SimulatedDeviceOptions { Version = version, Faults = faults });

    public static SimulatedDevice Start(SimulatedDeviceOptions options) =>
        SimulatedDevice.Start(options with { Dps = options.Dps.Count > 0 || options.Model is not null ? options.Dps : Values });
}
