namespace TuyaGen;

public sealed partial class TuyaHub
{
    /// <inheritdoc/>
    public DeviceSelection<TDevice> All<TDevice>(Func<TDevice, bool>? where = null)
        where TDevice : class
    {
        var devices = Devices.OfType<TDevice>();
        return new(where is null ? devices : devices.Where(where));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeviceResult<TuyaDevice, DeviceStatus>>> StatusAllAsync(
        IEnumerable<TuyaDevice>? devices = null, BulkOptions? options = null, CancellationToken cancellationToken = default) =>
        new DeviceSelection<TuyaDevice>(devices ?? Devices).StatusAsync(options, cancellationToken);
}
