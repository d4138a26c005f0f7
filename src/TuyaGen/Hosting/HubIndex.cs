namespace TuyaGen.Hosting;

/// <summary>The devices of a hub by id and name, of any case, in the order in which they came. Guarded by the hub's lock.</summary>
internal sealed class HubIndex
{
    private readonly List<HubFeed> _feeds = [];
    private readonly Dictionary<string, HubFeed> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HubFeed> _byName = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<TuyaDevice>? _snapshot;

    /// <summary>The devices at this moment; what is handed out never changes.</summary>
    public IReadOnlyList<TuyaDevice> Devices => _snapshot ??= Array.AsReadOnly(_feeds.Select(f => f.Device).ToArray());

    public HubFeed? Find(string nameOrId) => FindId(nameOrId) ?? _byName.GetValueOrDefault(nameOrId);

    public HubFeed? FindId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A device and, before it, what it is the gateway of.</summary>
    public IReadOnlyList<HubFeed> WithSubDevices(HubFeed feed) => [.. _feeds.Where(f => f.Device.Gateway == feed.Device), feed];

    /// <summary>Adds a device whose id is free. A name that another device has keeps meaning that one.</summary>
    public void Add(HubFeed feed)
    {
        _byId.Add(feed.Device.Id, feed);
        if (feed.Device.Name is { Length: > 0 } name)
            _byName.TryAdd(name, feed);
        _feeds.Add(feed);
        _snapshot = null;
    }

    public void Remove(HubFeed feed)
    {
        _byId.Remove(feed.Device.Id);
        if (feed.Device.Name is { Length: > 0 } name && _byName.GetValueOrDefault(name) == feed)
            _byName.Remove(name);
        _feeds.Remove(feed);
        _snapshot = null;
    }
}
