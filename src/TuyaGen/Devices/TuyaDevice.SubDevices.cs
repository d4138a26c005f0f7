using TuyaGen.Transport;

namespace TuyaGen;

// A gateway and what stands behind it.
public partial class TuyaDevice
{
    /// <summary>Whether a sub-device is there, as far as its gateway lets one know; null for a device that stands behind no gateway. A
    /// change is told by <see cref="PresenceChanged"/>. Status queries are sent to one that is offline and answered from the gateway's
    /// memory, which does not make it online; writes are refused (<see cref="SubDeviceOfflineException"/>), except those at
    /// <see cref="WriteLevel.Sent"/>.</summary>
    public SubDevicePresence? Presence => Cid is null ? null : _actor.PresenceOf(Cid);

    /// <summary>The sub-devices that this gateway was heard to have, by its lists and their reports, and those that the program has objects
    /// for, in the order of their addresses. Up to 256 that nobody claims are remembered.</summary>
    public IReadOnlyList<SubDeviceInfo> SubDevices => Cid is null ? _actor.DescribeSubDevices() : [];

    /// <summary>A sub-device of this gateway as its class. It is the caller's to dispose.</summary>
    /// <typeparam name="TDevice">The class.</typeparam>
    /// <param name="cid">Its address behind the gateway.</param>
    /// <param name="id">Its own id, where it is known.</param>
    /// <exception cref="NotSupportedByDeviceException">This is a sub-device itself.</exception>
    public TDevice Child<TDevice>(string cid, string? id = null)
        where TDevice : TuyaDevice, ITypedDevice<TDevice> => TDevice.Create(SettingsOf(cid, id, null), null);

    /// <summary>A sub-device of this gateway: of the class that its product id belongs to, else one that is known by the numbers of its data
    /// points only. It is the caller's to dispose.</summary>
    /// <param name="cid">Its address behind the gateway.</param>
    /// <param name="id">Its own id, where it is known.</param>
    /// <param name="productId">Its product id; null for the one that its reports name, if they do.</param>
    /// <exception cref="NotSupportedByDeviceException">This is a sub-device itself.</exception>
    public TuyaDevice Child(string cid, string? id = null, string? productId = null)
    {
        var settings = SettingsOf(cid, id, productId);
        return DeviceCatalogue.Default.TryFindProduct(settings.ProductId, out var model) ? model.Create(settings, null) : new TuyaDevice(settings);
    }

    /// <summary>Asks a gateway which of its sub-devices are there, and waits until the list, which may come in pieces, is complete. 3.3
    /// gateways do not answer.</summary>
    /// <exception cref="NotSupportedByDeviceException">This is a sub-device itself.</exception>
    public Task<SubDeviceReport> QuerySubDevicesAsync(CancellationToken cancellationToken = default) =>
        RequireGateway().QuerySubDevicesAsync(_route, cancellationToken);

    private DeviceSettings SettingsOf(string cid, string? id, string? productId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cid);
        return new(id ?? cid) { Gateway = this, Cid = cid, ProductId = productId ?? RequireGateway().ProductOf(cid) };
    }

    private DeviceActor RequireGateway() => Cid is null
        ? Actor
        : throw new NotSupportedByDeviceException($"{this} is a sub-device; ask its gateway.");
}
