using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Requests;

/// <summary>Collects devices out of several lists that each know a part.</summary>
internal sealed class DeviceBook
{
    private readonly Dictionary<string, CloudDevice> _devices = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public IReadOnlyList<string> Ids => _order;

    public string[] Uids => [.. _devices.Values.Select(d => d.Uid).OfType<string>().Where(Requests.Ids.IsId).Distinct()];

    public void Add(IEnumerable<DeviceData> devices)
    {
        foreach (var data in devices)
            Add(data);
    }

    private void Add(DeviceData data)
    {
        var device = DeviceReader.Read(data);
        if (_devices.TryGetValue(device.Id, out var known))
            _devices[device.Id] = DeviceReader.Merge(known, device);
        else if (device.Id.Length > 0)
        {
            _devices.Add(device.Id, device);
            _order.Add(device.Id);
        }
    }

    /// <summary>All devices in the order in which they came, each sub-device with its gateway.</summary>
    public CloudDevice[] ToArray() => [.. _order.Select(id => WithGateway(_devices[id]))];

    // Some lists do not name the gateway; but devices behind one have its key.
    private CloudDevice WithGateway(CloudDevice device) => device is not { IsSubDevice: true, GatewayId: null, Key: not null }
        ? device
        : device with { GatewayId = _order.Select(id => _devices[id]).FirstOrDefault(d => !d.IsSubDevice && device.Key.Equals(d.Key))?.Id };
}
