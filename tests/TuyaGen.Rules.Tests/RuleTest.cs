using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Rules.Tests;

/// <summary>A test with a device of one of the models beside it.</summary>
public abstract class RuleTest : DeviceTest
{
    // A simulated device without an idle time sets no timer, so that tests can count those of the client.

    /// <summary>A device that reports exactly these data points and takes whatever it is given, and its typed client.</summary>
    protected (SimulatedDevice Simulated, T Client) Start<T>(string dps, TuyaDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Dps = Dps.FromJson(dps), ChecksWrites = false, IdleTimeout = Timeout.InfiniteTimeSpan });
        return (simulated, Connect<T>(simulated, options));
    }

    /// <summary>A device that behaves as its model says.</summary>
    protected SimulatedDevice Simulate<T>(SimulatedDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T> =>
        Simulate(T.Model.Link.Version ?? TuyaVersion.V34, (options ?? new()) with { Model = T.Model, IdleTimeout = Timeout.InfiniteTimeSpan });

    protected T Connect<T>(SimulatedDevice simulated, TuyaDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T> => Keep(T.Create(simulated.Settings with { Options = options ?? Options }, Context));

    /// <summary>Waits until the client has taken in all that the device has said so far: a device answers in order.</summary>
    protected static Task CatchUpAsync(TuyaDevice client) => client.HeartbeatAsync();

    /// <summary>What was written, frame by frame.</summary>
    protected static string Written(SimulatedDevice simulated) =>
        string.Join(" ", simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson()));
}
