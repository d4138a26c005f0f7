using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Models.Tests.Devices;

/// <summary>A test with a simulated device of a class and its typed client.</summary>
public abstract class TypedTest : DeviceTest
{
    protected (SimulatedDevice Simulated, T Client) Start<T>(string dps = "{}", SimulatedDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var simulated = Simulate(T.Model.Link.Version ?? TuyaVersion.V33, (options ?? new()) with { Model = T.Model, Dps = Dps.FromJson(dps), IdleTimeout = Timeout.InfiniteTimeSpan });
        return (simulated, Keep(T.Create(simulated.Settings with { Options = Options }, Context)));
    }

    protected static string Written(SimulatedDevice simulated) => string.Join(" ", simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson()));
}
