using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>All devices of the program: to add, find and remove them while it runs, to watch them in one stream, and to ask all at once.
/// Every member may be called from any thread; none waits for a device but those whose name ends in <c>Async</c>.</summary>
public interface ITuyaHub
{
    /// <summary>The devices that are open, as they are at this moment, in the order in which they came.</summary>
    IReadOnlyList<TuyaDevice> Devices { get; }

    /// <summary>The devices of one class, or with one trait such as <see cref="ISwitchable"/>, as they are at this moment.</summary>
    /// <typeparam name="TDevice">The class or trait; <see cref="TuyaDevice"/> for all.</typeparam>
    /// <param name="where">Which of them; null for all.</param>
    DeviceSelection<TDevice> All<TDevice>(Func<TDevice, bool>? where = null)
        where TDevice : class;

    /// <summary>Adds a device of a class. It connects in the background.</summary>
    /// <typeparam name="TDevice">The class.</typeparam>
    /// <param name="settings">Which device; its <see cref="DeviceSettings.Name"/> is what it is found by, besides its id.</param>
    /// <exception cref="ArgumentException">The id or name is in the hub already, there is no key, or the address cannot be read; the
    /// message says what to do.</exception>
    /// <exception cref="ObjectDisposedException">The hub has been disposed.</exception>
    TDevice Add<TDevice>(DeviceSettings settings)
        where TDevice : TuyaDevice, ITypedDevice<TDevice>;

    /// <summary>Adds a device: of the class that its <see cref="DeviceSettings.ProductId"/> belongs to, or else one that is known by the
    /// numbers of its data points only.</summary>
    /// <inheritdoc cref="Add{TDevice}(DeviceSettings)"/>
    TuyaDevice Add(DeviceSettings settings);

    /// <summary>Adds a device as a list names it: of the class of its model or product, or else one that is known by numbers only. The
    /// gateway of a sub-device is found by its name or id.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="options">How its connection behaves; null for what the configuration says of it, or the defaults.</param>
    /// <inheritdoc cref="Add{TDevice}(DeviceSettings)"/>
    TuyaDevice Add(DeviceEntry entry, TuyaDeviceOptions? options = null);

    /// <summary>Adds the devices of a <c>devices.json</c>. Those that are in the hub already stay as they are; one that cannot be added,
    /// because it has no usable key or its gateway is missing, is left out, and the log says why.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The devices of the file that are in the hub now.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no list of devices.</exception>
    /// <exception cref="ObjectDisposedException">The hub has been disposed.</exception>
    IReadOnlyList<TuyaDevice> AddFile(string path);

    /// <summary>Takes a device out of the hub and disposes it: its connection closes and its streams end. What lies behind a gateway goes
    /// with it. A device that the configuration or the devices file knows is not opened again by its name, but may be added again.</summary>
    /// <param name="nameOrId">The name, of any case, or the id.</param>
    /// <param name="cancellationToken">Ends the wait for the connection to close, not the removal.</param>
    /// <exception cref="KeyNotFoundException">No device has that name or id; the message names those that there are.</exception>
    Task RemoveAsync(string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>Finds a device by its name (of any case) or id, and opens it where it is known but not open yet: one of the devices
    /// file gets the class that its product id belongs to, or is known by numbers only.</summary>
    /// <exception cref="ArgumentException">The device is known, but cannot be opened: its key is none, or its gateway is not known.</exception>
    /// <exception cref="ObjectDisposedException">The hub has been disposed.</exception>
    bool TryFind(string nameOrId, [NotNullWhen(true)] out TuyaDevice? device);

    /// <summary>Finds a device as <see cref="TryFind"/> does; null where there is none.</summary>
    /// <inheritdoc cref="TryFind"/>
    TuyaDevice? Find(string nameOrId);

    /// <summary>Finds a device as its class or trait; null where there is none of that name or id, or it is something else.</summary>
    /// <inheritdoc cref="TryFind"/>
    TDevice? Find<TDevice>(string nameOrId)
        where TDevice : class;

    /// <summary>Finds a device as its class.</summary>
    /// <exception cref="KeyNotFoundException">No device has that name or id; the message names those that there are.</exception>
    /// <exception cref="InvalidOperationException">The device is of another class.</exception>
    TDevice Get<TDevice>(string nameOrId)
        where TDevice : TuyaDevice;

    /// <summary>Asks devices for their status, all at the same time. It does not fail where a device does: each has a result of its own.</summary>
    /// <param name="devices">Which; null for all that are open.</param>
    /// <param name="options">How long each may take, and how many are asked at once; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the call, without results.</param>
    /// <returns>A result for each device, in their order.</returns>
    Task<IReadOnlyList<DeviceResult<TuyaDevice, DeviceStatus>>> StatusAllAsync(
        IEnumerable<TuyaDevice>? devices = null, BulkOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What happens to any device from now on, those included that are added later: reports, states of connections with their
    /// reasons, devices added and removed. Each listener has a buffer of 1,024 events; where it overflows, the oldest go and the
    /// listener is told how many (<see cref="Lagged"/>, with no device).</summary>
    /// <param name="cancellationToken">Ends the listening.</param>
    IAsyncEnumerable<HubEvent> WatchAsync(CancellationToken cancellationToken = default);
}
