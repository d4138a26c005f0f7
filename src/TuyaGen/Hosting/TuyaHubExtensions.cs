namespace TuyaGen;

/// <summary>Shorter ways to add a device to a hub, with the parameters of a device's constructor.</summary>
public static class TuyaHubExtensions
{
    /// <summary>Adds a device of a class. It connects in the background.</summary>
    /// <typeparam name="TDevice">The class.</typeparam>
    /// <param name="hub">The hub.</param>
    /// <param name="id">The device id.</param>
    /// <param name="localKey">The local key: 16 characters.</param>
    /// <param name="address">The address, <c>ip</c> or <c>ip:port</c>; null to wait for the device's broadcast.</param>
    /// <param name="name">What it is found by, besides its id.</param>
    /// <param name="options">How the connection behaves; null for the defaults.</param>
    /// <exception cref="ArgumentException">The id or name is in the hub already, the key is none, or the address cannot be read; the
    /// message says what to do.</exception>
    /// <exception cref="ObjectDisposedException">The hub has been disposed.</exception>
    public static TDevice Add<TDevice>(
        this ITuyaHub hub, string id, string localKey, string? address = null, string? name = null, TuyaDeviceOptions? options = null)
        where TDevice : TuyaDevice, ITypedDevice<TDevice>
    {
        ArgumentNullException.ThrowIfNull(hub);
        return hub.Add<TDevice>(Settings(id, localKey, address, name, options));
    }

    /// <summary>Adds a device that is known by the numbers of its data points only.</summary>
    /// <inheritdoc cref="Add{TDevice}(ITuyaHub, string, string, string?, string?, TuyaDeviceOptions?)"/>
    public static TuyaDevice Add(
        this ITuyaHub hub, string id, string localKey, string? address = null, string? name = null, TuyaDeviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hub);
        return hub.Add(Settings(id, localKey, address, name, options));
    }

    private static DeviceSettings Settings(string id, string localKey, string? address, string? name, TuyaDeviceOptions? options) =>
        DeviceSettings.Of(id, localKey, address) with { Name = name, Options = options ?? TuyaDeviceOptions.Default };
}
