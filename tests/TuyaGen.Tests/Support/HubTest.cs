using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Support;

/// <summary>A test of a hub that somebody made by hand.</summary>
public abstract class HubTest : DeviceTest
{
    private readonly Lazy<TuyaHub> _hub;

    protected HubTest() => _hub = new(() => Keep(new TuyaHub(null, Context)));

    protected TuyaHub Hub => _hub.Value;

    protected SimulatedDevice SimulateBulb() =>
        Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson("""{"20":true,"21":"white","22":500,"24":"000003e803e8"}""") });

    protected static DeviceSettings Named(SimulatedDevice device, string? name, TuyaDeviceOptions? options = null) =>
        device.Settings with { Name = name, Options = options ?? Options };

    /// <summary>A device at an address where nothing listens.</summary>
    protected static DeviceSettings Absent(string id, string? name = null) =>
        DeviceSettings.Of(id, "0123456789abcdef", $"127.0.0.1:{Ports.Free()}", TuyaVersion.V33) with { Name = name, Options = Options };

    /// <summary>Takes in what the hub tells from now on, until it is disposed or the token ends.</summary>
    protected Probe<HubEvent> Listen(CancellationToken cancellationToken = default)
    {
        var heard = new Probe<HubEvent>("the events of the hub");
        _ = TakeAllAsync(Hub.WatchAsync(cancellationToken), heard);
        return heard;
    }

    private static async Task TakeAllAsync(IAsyncEnumerable<HubEvent> events, Probe<HubEvent> heard)
    {
        await foreach (var happened in events)
            heard.Add(happened);
    }
}
