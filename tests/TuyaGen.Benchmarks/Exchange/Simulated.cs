using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>The devices that are measured: each on an address of its own.</summary>
internal static class Simulated
{
    public static SimulatedDevice Start(TuyaVersion version, TimeSpan delay = default) => SimulatedDevice.Start(new()
    {
        Version = version,
        Address = Loopback.Next(),
        Dps = Household.Status,
        RequestLogSize = 1,
        Faults = delay > TimeSpan.Zero ? [new Delay(delay)] : [],
    });
}
