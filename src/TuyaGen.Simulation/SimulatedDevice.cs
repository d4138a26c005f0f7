using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using TuyaGen.Simulation.State;

namespace TuyaGen.Simulation;

/// <summary>
/// A simulated Tuya device on a real socket: it speaks its protocol version byte for byte, has believable values, and behaves as well
/// or as badly as it is told.
/// </summary>
/// <remarks>Every member may be called from any thread. Dispose it to free its port.</remarks>
/// <example>
/// <code>
/// await using var device = SimulatedDevice.Start(model, new() { Version = TuyaVersion.V35 });
/// // A client connects with device.Settings.
/// device.Set(1, true);                                               // somebody presses the switch on the wall
/// device.Faults.Add(new Ignore { Times = 1 });                       // the next command gets no answer
/// var write = await device.WaitForRequestAsync(r => r.IsWrite);      // what the client wrote
/// </code>
/// </example>
public sealed partial class SimulatedDevice : IAsyncDisposable, IDisposable
{
    private const string IdLetters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string KeyLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly Lock _gate = new();
    private readonly PointStore _store;
    private bool _isDisposed;

    private SimulatedDevice(SimulatedDeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        Options = options;
        Id = options.Id ?? "bf" + RandomNumberGenerator.GetString(IdLetters, 18);
        Key = options.Key ?? RandomNumberGenerator.GetString(KeyLetters, LocalKey.Length);
        Version = options.Version ?? options.Model?.Link.Version ?? TuyaVersion.V33;
        _store = new(options.Model, options.Variant, options.Dps, options.ChecksWrites, Now);
        ProductId = options.ProductId ?? _store.Product ?? (options.Model?.Products is [var product, ..] ? product.Id : "simulated0000000");
        Faults.Add(options.Faults);
        _sequence = options.LastSequence;
        _listener = new(new(options.Address, options.Port), Admit);
        EndPoint = _listener.EndPoint;
        foreach (var child in options.Children)
            AddChild(child);
        StartBeacons();
        StartReports();
    }

    /// <summary>Starts a device known by its data points only, or as the options say.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which and why.</exception>
    /// <exception cref="InvalidOperationException">The address or port cannot be listened on.</exception>
    public static SimulatedDevice Start(SimulatedDeviceOptions? options = null) => new(options ?? new());

    /// <summary>Starts a device of a model.</summary>
    /// <inheritdoc cref="Start(SimulatedDeviceOptions)"/>
    public static SimulatedDevice Start(DeviceModel model, SimulatedDeviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new((options ?? new()) with { Model = model });
    }

    /// <summary>Starts a device of a generated class.</summary>
    /// <inheritdoc cref="Start(SimulatedDeviceOptions)"/>
    public static SimulatedDevice Start<T>(SimulatedDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T> => Start(T.Model, options);

    /// <summary>The device id.</summary>
    public string Id { get; }

    /// <summary>The local key at present.</summary>
    public string Key { get; private set; }

    /// <summary>The protocol version at present.</summary>
    public TuyaVersion Version { get; private set; }

    /// <summary>How it wants to be asked.</summary>
    public DeviceKind Kind => Version == TuyaVersion.V32
        ? DeviceKind.Device22
        : Options.Kind ?? Options.Model?.Link.Kind ?? DeviceKind.Default;

    /// <summary>What it is; null for a device known by its data points only.</summary>
    public DeviceModel? Model => Options.Model;

    /// <summary>The product id that its beacon names.</summary>
    public string ProductId { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>What it does wrong; empty for a device that behaves.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>What a client needs to reach the device: id, key, address, version, name and product.</summary>
    public DeviceSettings Settings => DeviceSettings.Of(Id, Key, Reachable.ToString(), Version) with
    {
        Name = Options.Name,
        ProductId = ProductId,
    };

    internal SimulatedDeviceOptions Options { get; }

    /// <summary>Where a client of this machine reaches it, even when it listens on all addresses.</summary>
    internal IPEndPoint Reachable => ListensEverywhere
        ? new(EndPoint.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Loopback : IPAddress.IPv6Loopback, EndPoint.Port)
        : EndPoint;

    private bool ListensEverywhere => EndPoint.Address.Equals(IPAddress.Any) || EndPoint.Address.Equals(IPAddress.IPv6Any);

    internal DateTimeOffset Now => Options.Time.GetUtcNow();

    internal byte[] KeyBytes => Encoding.Latin1.GetBytes(Key);

    /// <summary>Gives the device another local key, as pairing it again does. Clients that are connected keep their session on 3.4 and
    /// 3.5; on older versions the new key counts at once.</summary>
    /// <param name="newKey">The key, 16 characters; null for a random one.</param>
    /// <exception cref="ArgumentException">The text is no key.</exception>
    public void RotateKey(string? newKey = null)
    {
        var key = newKey ?? RandomNumberGenerator.GetString(KeyLetters, LocalKey.Length);
        _ = LocalKey.Parse(key);
        Key = key;
    }

    /// <summary>Gives the device another protocol version, as new firmware does. Clients are disconnected.</summary>
    public void ChangeVersion(TuyaVersion version)
    {
        if (!TuyaVersions.All.Contains(version))
            throw new ArgumentOutOfRangeException(nameof(version), version, "The version is one of 3.1, 3.2, 3.3, 3.4 and 3.5.");
        Version = version;
        DropClients();
    }

    /// <summary>Ends all connections and frees the port.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _waiters.End();
            _scripts.ForEach(s => s.Dispose());
        }

        StopBeacons();
        _reportTimer?.Dispose();
        Pause();
        DropClients();
    }

    /// <summary>Ends all connections and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_gate)
            running = [.. _clients.Select(c => c.Running)];
        Dispose();
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>What it is and where; not the key.</summary>
    public override string ToString() => $"{Options.Name ?? Model?.Name ?? "Device"} {Id} ({Version.ToText()}) at {EndPoint}";
}
