using Microsoft.Extensions.Logging;
using TuyaGen.Hosting;
using TuyaGen.Transport;

namespace TuyaGen;

/// <summary>All devices of the program. Made by hand, or by <c>services.AddTuya()</c>.</summary>
/// <remarks>Devices share a connection by their id with all others in the same <see cref="TuyaContext"/>. A hub has one of its own unless it
/// is given one: give <see cref="TuyaContext.Default"/> where the program also makes devices without the hub.</remarks>
[SyncTwins]
public sealed partial class TuyaHub : ITuyaHub, IAsyncDisposable, IDisposable
{
    private const int ListenerCapacity = 1024;
    private readonly Lock _gate = new();
    private readonly HubIndex _devices = new();
    private readonly Dictionary<string, DeviceRegistration> _registrations;
    private readonly DeviceDirectory _directory;
    private readonly TuyaContext _context;
    private readonly TuyaContext? _ownContext;
    private readonly Broadcast<HubEvent> _events;
    private readonly ILogger _log;
    private bool _isDisposed;

    /// <summary>Makes a hub. The devices of the options connect in the background, unless <see cref="TuyaOptions.ConnectAtStart"/> is false.</summary>
    /// <param name="options">Devices, a devices file, and how to connect; null for an empty hub with the defaults.</param>
    /// <param name="context">The clock, log and limits that the devices live in, which the caller disposes; null for one of the hub's own.
    /// The options' <see cref="TuyaOptions.MaxConcurrentDials"/> and <see cref="TuyaOptions.ListenForBeacons"/> are for the hub's own.</param>
    /// <exception cref="ArgumentException">The options are wrong somewhere; the message names each setting.</exception>
    public TuyaHub(TuyaOptions? options = null, TuyaContext? context = null)
        : this(DeviceDirectory.Check(options ??= new()), context ?? options.ToContext(), [])
    {
        _ownContext = context is null ? _context : null;
        if (options.ConnectAtStart)
            OpenAll();
    }

    internal TuyaHub(DeviceDirectory directory, TuyaContext context, IEnumerable<DeviceRegistration> registrations)
    {
        _directory = directory;
        _context = context;
        _registrations = registrations.ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        _events = new(static (missed, next) => new(null, new Lagged(next.Event.At, missed)), context.Metrics);
        _log = context.Logging.CreateLogger("TuyaGen.Hub");
    }

    /// <inheritdoc/>
    public IReadOnlyList<TuyaDevice> Devices
    {
        get
        {
            lock (_gate)
                return _devices.Devices;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<HubEvent> WatchAsync(CancellationToken cancellationToken = default) =>
        _events.Listen(ListenerCapacity, null, cancellationToken);

    /// <summary>Disposes all devices of the hub, whose connections close, and ends its streams.</summary>
    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<TuyaDevice> devices;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            devices = _devices.Devices;
        }

        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask())).ConfigureAwait(false);
        _events.Close();
        if (_ownContext is not null)
            await _ownContext.DisposeAsync().ConfigureAwait(false);
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException(nameof(TuyaHub), "The hub has been disposed, and its devices with it; make a new one.");
    }
}
