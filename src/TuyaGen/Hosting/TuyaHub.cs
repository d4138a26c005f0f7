using System.Diagnostics.CodeAnalysis;
using TuyaGen.Transport;

namespace TuyaGen.Hosting;

/// <summary>Opens each device once, and forwards what happens to all of them.</summary>
[SyncTwins]
internal sealed partial class TuyaHub : ITuyaHub, IAsyncDisposable, IDisposable
{
    private const int ListenerCapacity = 1024;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TuyaDevice> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DeviceRegistration> _registrations;
    private readonly DeviceDirectory _directory;
    private readonly TuyaContext _context;
    private readonly CancellationTokenSource _stop = new();
    private readonly Broadcast<HubEvent> _events = new(static (missed, next) => new(null, new Lagged(next.Event.At, missed)));
    private bool _isDisposed;

    public TuyaHub(DeviceDirectory directory, TuyaContext context, IEnumerable<DeviceRegistration> registrations)
    {
        _directory = directory;
        _context = context;
        _registrations = registrations.ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<TuyaDevice> Devices
    {
        get
        {
            lock (_gate)
                return [.. _open.Values];
        }
    }

    public bool TryFind(string nameOrId, [NotNullWhen(true)] out TuyaDevice? device)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        device = _directory.Find(nameOrId) is { } entry ? Open(entry) : null;
        return device is not null;
    }

    public TDevice Get<TDevice>(string nameOrId)
        where TDevice : TuyaDevice
    {
        var device = Open(nameOrId);
        return device as TDevice ?? throw new InvalidOperationException(
            $"'{nameOrId}' is a {device.GetType().Name}, not a {typeof(TDevice).Name}; register it with AddDevice<{typeof(TDevice).Name}>.");
    }

    public IAsyncEnumerable<HubEvent> WatchAsync(CancellationToken cancellationToken = default) =>
        _events.Listen(ListenerCapacity, null, cancellationToken);

    public TuyaDevice Open(string nameOrId) => TryFind(nameOrId, out var device)
        ? device
        : throw new KeyNotFoundException($"No device is named '{nameOrId}'. There are {string.Join(", ", _directory.Names)}.");

    /// <summary>Opens every device of the configuration.</summary>
    public void OpenAll()
    {
        foreach (var name in _directory.Names)
            Open(name);
    }

    public async ValueTask DisposeAsync()
    {
        List<TuyaDevice> devices;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            devices = [.. _open.Values];
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask())).ConfigureAwait(false);
        _events.Close();
        _stop.Dispose();
    }

    private TuyaDevice Open(DeviceEntry entry)
    {
        TuyaDevice device;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_open.TryGetValue(entry.Id, out var open))
                return open;
            device = Create(entry);
            _open.Add(entry.Id, device);
        }

        _ = ForwardAsync(device, device.WatchEventsAsync(_stop.Token));
        return device;
    }

    private TuyaDevice Create(DeviceEntry entry)
    {
        var settings = entry.ToSettings() with { Options = _directory.OptionsOf(entry.Name ?? entry.Id) };
        if (entry is { Cid: not null, Parent: { } parent })
            settings = settings with { Gateway = Open(parent), Cid = entry.Cid };
        if (entry.Name is not null && _registrations.TryGetValue(entry.Name, out var registration))
            return registration.Create(settings, _context);
        return ModelOf(entry) is { } model ? model.Create(settings, _context) : new TuyaDevice(settings, _context);
    }

    private static DeviceModel? ModelOf(DeviceEntry entry)
    {
        if (entry.Model is not null && DeviceCatalogue.Default.TryFind(entry.Model, out var model))
            return model;
        return DeviceCatalogue.Default.TryFindProduct(entry.ProductId, out model) ? model : null;
    }

    private async Task ForwardAsync(TuyaDevice device, IAsyncEnumerable<DeviceEvent> events)
    {
        try
        {
            await foreach (var happened in events.ConfigureAwait(false))
                _events.Send(new(device, happened));
        }
        catch (OperationCanceledException)
        {
            // The hub is being disposed.
        }
    }
}
