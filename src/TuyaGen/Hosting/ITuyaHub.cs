using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>All devices of the program: to find them by name or id, and to watch them in one stream.</summary>
public interface ITuyaHub
{
    /// <summary>The devices that are open.</summary>
    IReadOnlyList<TuyaDevice> Devices { get; }

    /// <summary>Finds a device by its name (of any case) or id, and opens it where it is known but not open yet: one of the devices
    /// file gets the class that its product id belongs to, or is known by numbers only.</summary>
    bool TryFind(string nameOrId, [NotNullWhen(true)] out TuyaDevice? device);

    /// <summary>Finds a device as its class.</summary>
    /// <exception cref="KeyNotFoundException">No device has that name or id; the message names those that there are.</exception>
    /// <exception cref="InvalidOperationException">The device is of another class.</exception>
    TDevice Get<TDevice>(string nameOrId)
        where TDevice : TuyaDevice;

    /// <summary>What happens to any device from now on, those included that are opened later.</summary>
    IAsyncEnumerable<HubEvent> WatchAsync(CancellationToken cancellationToken = default);
}

/// <summary>Something that happened to one of the devices.</summary>
/// <param name="Device">The device; null where the listener itself was too slow (<see cref="Lagged"/>).</param>
/// <param name="Event">What happened.</param>
public sealed record HubEvent(TuyaDevice? Device, DeviceEvent Event);
