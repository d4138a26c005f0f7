using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cloud.Tests.Support;

/// <summary>A simulated cloud and clients of it, on a clock that the test moves, with a log that it can read.</summary>
public abstract class CloudTest : IAsyncLifetime
{
    protected const string PlugId = "bf0000000000000plug1";
    protected const string GatewayId = "bf0000000000gateway1";
    protected const string ValveId = "bf000000000000valve1";
    protected const string BlasterId = "bf0000000000blaster1";
    protected const string PlugKey = "KEY<of$the`plug1";
    protected const string GatewayKey = "KEYofTheGateway1";

    private readonly List<IAsyncDisposable> _clouds = [];
    private readonly List<TuyaCloudClient> _clients = [];

    protected ManualTime Time { get; } = new();

    protected CapturingLogger Logs { get; } = new();

    protected static SimulatedCloudDevice Plug { get; } = new(PlugId)
    {
        Key = PlugKey,
        Name = "Desk lamp",
        ProductId = "plugproduct00001",
        Mac = "a0b1c2d3e4f5",
        Points =
        [
            new(1, "switch_1", "Boolean", false),
            new(9, "countdown_1", "Integer", 0, """{"unit":"秒","min":0,"max":86400,"scale":0,"step":1}"""),
            new(20, "temp_current", "Integer", 215, """{"unit":"℃","min":-200,"max":600,"scale":1,"step":5}""", IsWritable: false),
            new(38, "relay_status", "Enum", "last", """{"range":["off","on","last"]}"""),
            new(40, "pieces", "Integer", 3, """{"unit":"pcs","min":0}"""),
        ],
    };

    protected static SimulatedCloudDevice Gateway { get; } = new(GatewayId) { Key = GatewayKey, Name = "Gateway", ProductId = "gatewayproduct01" };

    protected static SimulatedCloudDevice Valve { get; } = new(ValveId)
    {
        Key = GatewayKey, Name = "Valve", ProductId = "valveproduct0001", NodeId = "0011223344556601", GatewayId = GatewayId, IsOnline = false,
        Points = [new(2, "mode", "Enum", "auto", """{"range":["auto","manual"]}""")],
    };

    protected static SimulatedCloudDevice Blaster { get; } = new(BlasterId)
    {
        Name = "Blaster", Points = [new(201, "ir_send", "String", "")], Remotes = [new("remote123", "TV", 2, 1, "Power", "Mute")],
    };

    protected static IReadOnlyList<SimulatedCloudDevice> Home { get; } = [Plug, Gateway, Valve, Blaster];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        foreach (var cloud in _clouds)
            await cloud.DisposeAsync();
    }

    protected SimulatedCloud Simulate(SimulatedCloudOptions? options = null)
    {
        var cloud = SimulatedCloud.Start((options ?? new() { Devices = Home }) with { Time = Time, Address = Loopback.Next() });
        _clouds.Add(cloud);
        return cloud;
    }

    /// <summary>Options that reach a simulated cloud. No attempt is ended by time unless a test says so: on a clock that stands, the only timers are then waits.</summary>
    protected static TuyaCloudOptions OptionsFor(SimulatedCloud cloud) => new()
    {
        AccessId = cloud.Options.AccessId,
        AccessSecret = AccessSecret.Parse(cloud.Options.AccessSecret),
        BaseAddress = cloud.Address,
        RequestTimeout = Timeout.InfiniteTimeSpan,
    };

    protected TuyaCloudClient Connect(SimulatedCloud cloud, Action<TuyaCloudOptions>? configure = null)
    {
        var options = OptionsFor(cloud);
        configure?.Invoke(options);
        return Keep(new TuyaCloudClient(options, Time, Logs));
    }

    /// <summary>A client that asks data centres by their names, all of which are the simulated one.</summary>
    protected TuyaCloudClient ConnectByName(SimulatedCloud cloud, Action<TuyaCloudOptions>? configure = null)
    {
        var options = OptionsFor(cloud);
        options.BaseAddress = null;
        configure?.Invoke(options);
        return Keep(new TuyaCloudClient(options, new HttpClient(cloud.CreateHandler()), Time, Logs));
    }

    /// <summary>Waits for a call that must not wait for the clock.</summary>
    protected static Task SoonAsync(Task call) => Deadline.WithinAsync(call, () => "The call should have ended by itself; it waits for a clock that stands, or goes on for ever.");

    private TuyaCloudClient Keep(TuyaCloudClient client)
    {
        _clients.Add(client);
        return client;
    }
}
