namespace TuyaGen.Simulation.Tests.Support;

/// <summary>The device that most tests use.</summary>
internal static class TestDevice
{
    public static Dps Values { get; } = Dps.FromJson("""{"1":true,"2":"white","3":500}""");

    public static SimulatedDevice Start(TuyaVersion version = TuyaVersion.V33, params Fault[] faults) =>
        Start(new SimulatedDeviceOptions { Version = version, Faults = faults });

    // A fixed key: of two random ones the one may take what the other has encrypted, once in a few hundred times.
    public static SimulatedDevice Start(SimulatedDeviceOptions options) =>
        SimulatedDevice.Start(options with { Key = options.Key ?? "0123456789abcdef", Dps = Values.With(options.Dps) });
}
