using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>A test with a simulated gateway.</summary>
public abstract class GatewayTest : DeviceTest
{
    /// <summary>The versions whose bytes differ behind a gateway.</summary>
    public static TheoryData<TuyaVersion> GatewayVersions => [TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];

    /// <summary>A gateway with sub-devices; without any given, two that hold 1 and 2 in data point 3.</summary>
    protected SimulatedDevice SimulateGateway(TuyaVersion version, SimulatedDeviceOptions? options = null)
    {
        options ??= new();
        return Simulate(version, options with
        {
            Children = options.Children.Count > 0 ? options.Children : [new("a") { Dps = Dps.Of(3, 1) }, new("b") { Dps = Dps.Of(3, 2) }],
        });
    }

    protected TuyaDevice Child(TuyaDevice gateway, string cid) => Keep(new TuyaDevice(gateway, cid));

    /// <summary>The events of a device from now on, until the test ends.</summary>
    protected Probe<DeviceEvent> Watch(TuyaDevice device)
    {
        var probe = new Probe<DeviceEvent>($"the events of {device}");
        _ = CollectAsync(device.WatchEventsAsync(), probe);
        return probe;
    }

    protected static async Task<PresenceChanged> PresenceAsync(Probe<DeviceEvent> events, PresenceState state) =>
        (PresenceChanged)await events.FirstAsync(e => e is PresenceChanged changed && changed.Presence.State == state);

    /// <summary>Waits until a sub-device has come or gone, unless it has already.</summary>
    protected Task ReachesAsync(TuyaDevice child, PresenceState state) => ReachesAsync(child, Watch(child), state);

    /// <summary>Waits until a sub-device that is watched has come or gone, unless it did so before the watching began.</summary>
    protected static async Task ReachesAsync(TuyaDevice child, Probe<DeviceEvent> events, PresenceState state)
    {
        if (child.Presence!.State != state)
            await PresenceAsync(events, state);
    }

    /// <summary>Waits until the device has read all that the simulated one has sent so far.</summary>
    protected static Task SettledAsync(TuyaDevice device) => device.HeartbeatAsync();

    private static async Task CollectAsync(IAsyncEnumerable<DeviceEvent> events, Probe<DeviceEvent> probe)
    {
        await foreach (var happened in events)
            probe.Add(happened);
    }
}
