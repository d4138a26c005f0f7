using System.Diagnostics.Metrics;
using System.Net;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Support;

/// <summary>A test with simulated devices and their clients; both go away at its end, and no log may hold a key.</summary>
public abstract class DeviceTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _clients = [];
    private readonly List<SimulatedDevice> _devices = [];
    private readonly CapturingLogger _log = new();
    private readonly Lazy<TuyaContext> _context;

    protected DeviceTest() => _context = new(() => new()
    {
        Time = Time,
        Logging = _log,
        Meters = Meters,
        BeaconPorts = BeaconPorts,
        BeaconAddress = BeaconAddress,
        ProbeAddresses = ProbeAddresses,
    });

    public static TheoryData<TuyaVersion> Versions => new(TuyaVersions.All);

    /// <summary>The time of client and device; the test's own where it moves it.</summary>
    protected TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the context's figures come from; null for those of the process.</summary>
    protected IMeterFactory? Meters { get; init; }

    protected IReadOnlyList<int> BeaconPorts { get; init; } = [];

    protected IPAddress BeaconAddress { get; init; } = IPAddress.Any;

    /// <summary>Nobody, unless a test says whom: no test leaves this machine.</summary>
    protected IReadOnlyList<IPAddress> ProbeAddresses { get; init; } = [];

    protected TuyaContext Context => _context.Value;

    protected CapturingLogger Logged => _log;

    /// <summary>Quick to connect again, patient in everything else: a busy machine must not look like a silent device.</summary>
    protected static TuyaDeviceOptions Options { get; } = new()
    {
        ReconnectMin = TimeSpan.FromMilliseconds(20),
        ReconnectMax = TimeSpan.FromMilliseconds(100),
        RequestTimeout = Deadline.Limit,
        QueueTimeout = Deadline.Limit,
    };

    /// <summary>For tests in which the time runs out.</summary>
    protected static TuyaDeviceOptions Impatient { get; } = Options with
    {
        RequestTimeout = TimeSpan.FromMilliseconds(300),
        HandshakeTimeout = TimeSpan.FromMilliseconds(300),
    };

    protected SimulatedDevice Simulate(TuyaVersion version, SimulatedDeviceOptions? options = null)
    {
        options ??= new();
        var device = SimulatedDevice.Start(options with
        {
            Version = version,
            Dps = options.Dps.Count > 0 || options.Model is not null ? options.Dps : Dps.FromJson("""{"1":false,"2":"white","3":500}"""),
            Time = Time,
        });
        _devices.Add(device);
        return device;
    }

    protected TuyaDevice Open(SimulatedDevice device, TuyaDeviceOptions? options = null, Func<DeviceSettings, DeviceSettings>? change = null)
    {
        var settings = device.Settings with { Options = options ?? Options };
        return Keep(new TuyaDevice(change?.Invoke(settings) ?? settings, Context));
    }

    protected T Keep<T>(T client)
        where T : IAsyncDisposable
    {
        _clients.Add(client);
        return client;
    }

    /// <summary>Waits until a condition of the connection holds; fails after ten seconds with a sentence.</summary>
    protected static async Task<ConnectionInfo> ReachesAsync(TuyaDevice device, ConnectionState state)
    {
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = device.WatchEventsAsync(stop.Token);
        if (device.Connection.State == state)
            return device.Connection;
        try
        {
            await foreach (var happened in events)
            {
                if (happened is ConnectionChanged changed && changed.Connection.State == state)
                    return changed.Connection;
            }
        }
        catch (OperationCanceledException)
        {
            // Said below.
        }

        throw new InvalidOperationException($"{device} should have become {state}, but is {device.Connection}.");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        foreach (var device in _devices)
            await device.DisposeAsync();
        if (_context.IsValueCreated)
            await _context.Value.DisposeAsync();
        foreach (var device in _devices)
            Assert.DoesNotContain(device.Key, _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Entries, e => e.Event.Id == 2);
    }
}
