using TuyaGen.Simulation;

namespace TuyaGen.Generators.Tests.Devices;

/// <summary>A test that drives a generated class against a simulated device.</summary>
public abstract class SimulatedTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _parts = [];
    private readonly TuyaContext _context = new() { BeaconPorts = [] };

    // Nothing here is about time, and other tests compile beside these.
    private static readonly TuyaDeviceOptions Patient = new()
    {
        ConnectTimeout = TimeSpan.FromMinutes(1),
        HandshakeTimeout = TimeSpan.FromMinutes(1),
        RequestTimeout = TimeSpan.FromMinutes(1),
        QueueTimeout = TimeSpan.FromMinutes(2),
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
            await part.DisposeAsync();
        await _context.DisposeAsync();
    }

    /// <summary>A device that reports these data points, takes whatever it is given, and its typed client.</summary>
    protected (SimulatedDevice Simulated, T Client) Connect<T>(string dps)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var simulated = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Dps = Dps.FromJson(dps),
            Version = TuyaVersion.V34,
            ChecksWrites = false,
        });
        var client = T.Create(simulated.Settings with { Options = Patient }, _context);
        _parts.Add(simulated);
        _parts.Add(client);
        return (simulated, client);
    }

    /// <summary>What the calls write, frame by frame.</summary>
    protected async Task<string> WritesAsync<T>(string dps, Func<T, Task> call)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var (simulated, client) = Connect<T>(dps);
        await call(client);
        return string.Join(" ", Written(simulated));
    }

    /// <summary>What a device was told to write, frame by frame.</summary>
    protected static IEnumerable<string> Written(SimulatedDevice simulated) =>
        simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson());
}
