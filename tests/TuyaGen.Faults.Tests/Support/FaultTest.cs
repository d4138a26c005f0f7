using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>
/// A test with simulated devices that misbehave and their clients. All of it goes away at its end; then no key, nonce or session key may
/// stand in the log, in an exception or in what an object says of itself, and nothing may have gone wrong inside.
/// </summary>
public abstract class FaultTest : IAsyncLifetime
{
    private const int InternalError = 2;
    private readonly List<IAsyncDisposable> _clients = [];
    private readonly List<IAsyncDisposable> _others = [];
    private readonly List<SimulatedDevice> _devices = [];
    private readonly List<object> _speakers = [];
    private readonly Secrets _secrets = new();
    private readonly CapturingLogger _log = new();
    private readonly Lazy<TuyaContext> _context;
    private readonly int _exceptionsBefore = Exceptions.Count;

    protected FaultTest()
    {
        Time = Clock;
        _context = new(() => new() { Time = Time, Logging = _log, BeaconPorts = BeaconPorts, MaxConcurrentDials = MaxConcurrentDials });
    }

    public static TheoryData<TuyaVersion> Versions => new(TuyaVersions.All);

    public static TheoryData<TuyaVersion> NegotiatingVersions => new(TuyaVersion.V34, TuyaVersion.V35);

    /// <summary>The clock of clients and devices. It stands until the test moves it.</summary>
    protected ManualTime Clock { get; } = new();

    /// <summary>What the clients and devices take for the clock.</summary>
    protected TimeProvider Time { get; init; }

    protected IReadOnlyList<int> BeaconPorts { get; init; } = [];

    protected int MaxConcurrentDials { get; init; } = 64;

    protected TuyaContext Context => _context.Value;

    protected CapturingLogger Logged => _log;

    private protected Secrets Secrets => _secrets;

    protected static TuyaDeviceOptions Options { get; } = new() { ReconnectJitter = 0 };

    protected static TimeSpan Second { get; } = TimeSpan.FromSeconds(1);

    protected static Dps Lamp { get; } = Dps.FromJson("""{"1":false,"2":"white","3":500}""");

    protected SimulatedDevice Simulate(TuyaVersion version, params Fault[] faults) => Simulate(version, new SimulatedDeviceOptions { Faults = faults });

    protected SimulatedDevice Simulate(TuyaVersion version, SimulatedDeviceOptions options)
    {
        var device = SimulatedDevice.Start(options with
        {
            Version = version,
            Dps = options.Dps.Count > 0 || options.Model is not null ? options.Dps : Lamp,
            Address = options.Address.Equals(System.Net.IPAddress.Loopback) ? Loopback.Next() : options.Address,
            Time = Time,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            Secret = options.Secret ?? _secrets.Add,
        });
        _devices.Add(device);
        _secrets.Add(device.Key);
        return device;
    }

    protected TuyaDevice Open(SimulatedDevice device, TuyaDeviceOptions? options = null, Func<DeviceSettings, DeviceSettings>? change = null)
    {
        var settings = device.Settings with { Options = options ?? Options };
        settings = change?.Invoke(settings) ?? settings;
        _speakers.AddRange([settings, settings.Options, settings.Key!]);
        return Keep(new TuyaDevice(settings, Context));
    }

    /// <summary>A client that reaches the device through a relay.</summary>
    private protected TuyaDevice Open(SimulatedDevice device, Relay relay, TuyaDeviceOptions? options = null) =>
        Open(device, options, s => s with { Address = relay.EndPoint.ToString() });

    /// <summary>The error of a query that waits before the first attempt is made.</summary>
    protected async Task<T> FirstErrorAsync<T>(TuyaDevice device, string address, Func<Task>? meanwhile = null)
        where T : TuyaException
    {
        await ReachesAsync(device, ConnectionState.Searching);
        var query = device.QueryAsync();
        device.ReplaceAddress(address);
        if (meanwhile is not null)
            await meanwhile();
        return await Assert.ThrowsAnyAsync<T>(() => SoonAsync(query));
    }

    protected Task<T> FirstErrorAsync<T>(TuyaDevice device, SimulatedDevice simulated)
        where T : TuyaException => FirstErrorAsync<T>(device, simulated.Settings.Address!);

    protected static DeviceSettings Nowhere(DeviceSettings settings) => settings with { Address = null };

    private protected Relay Between(SimulatedDevice device)
    {
        var relay = new Relay(device.EndPoint);
        _others.Add(relay);
        return relay;
    }

    protected LocalKey WrongKey(string text = "a wrong key 1234")
    {
        _secrets.Add(text);
        return LocalKey.Parse(text);
    }

    protected T Keep<T>(T client)
        where T : IAsyncDisposable
    {
        _clients.Add(client);
        return client;
    }

    /// <summary>Waits until a connection is in a state; fails after a while with a sentence.</summary>
    protected static Task<ConnectionInfo> ReachesAsync(TuyaDevice device, ConnectionState state) => ReachesAsync(device, c => c.State == state, $"{state}");

    protected static async Task<ConnectionInfo> ReachesAsync(TuyaDevice device, Func<ConnectionInfo, bool> wanted, string what)
    {
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = device.WatchEventsAsync(stop.Token);
        if (device.Connection is var now && wanted(now))
            return now;
        try
        {
            await foreach (var happened in events)
            {
                if (happened is ConnectionChanged { Connection: var connection } && wanted(connection))
                    return connection;
            }
        }
        catch (OperationCanceledException)
        {
            // Said below.
        }

        throw new InvalidOperationException($"{device} should have become {what}, but is {device.Connection}.");
    }

    /// <summary>Waits, in vain after a while, for something that a test started.</summary>
    protected static Task<T> SoonAsync<T>(Task<T> task) => Deadline.WithinAsync(task, () => "The call should have come to its end.");

    protected static Task SoonAsync(Task task) => Deadline.WithinAsync(task, () => "The call should have come to its end.");

    /// <summary>Looks again and again until something is so; between two looks, something else may be done.</summary>
    protected static async Task UntilAsync(Func<bool> condition, string what, Action? between = null)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(begun) > Deadline.Limit)
                throw new TimeoutException($"It should have happened that {what}, but it did not.");
            between?.Invoke();
            await Task.Run(() => { });
        }
    }

    /// <summary>The number of the last command that the device has received.</summary>
    protected static long Last(SimulatedDevice device) => device.Requests is [.., var last] ? last.Number : 0;

    /// <summary>Waits until the device has received another command.</summary>
    protected static Task<SimulatedRequest> NextAsync(SimulatedDevice device, long after, Func<SimulatedRequest, bool> wanted) =>
        SoonAsync(device.WaitForRequestAsync(r => r.Number > after && wanted(r)));

    public Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        string[] said = [.. _clients.Concat(_others).Concat(_devices).Concat(_speakers).Select(o => $"{o}")];
        foreach (var client in _clients)
            await SoonAsync(client.DisposeAsync().AsTask());
        foreach (var other in _others)
            await SoonAsync(other.DisposeAsync().AsTask());
        foreach (var device in _devices)
        {
            _secrets.Add(device.Key);
            await SoonAsync(device.DisposeAsync().AsTask());
        }

        if (_context.IsValueCreated)
            await SoonAsync(_context.Value.DisposeAsync().AsTask());
        Assert.Null(_secrets.FindIn([.. said, _log.Text, .. Exceptions.After(_exceptionsBefore)]));
        Assert.DoesNotContain(_log.Entries, e => e.Event.Id == InternalError);
    }
}
