namespace TuyaGen.Discovery;

/// <summary>What is known of devices before they are found.</summary>
internal sealed class KnownDevices
{
    private readonly Dictionary<string, DeviceEntry> _byId;
    private readonly DeviceCatalogue _catalogue;

    public KnownDevices(IEnumerable<DeviceEntry> entries, DeviceCatalogue catalogue)
    {
        _byId = entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        _catalogue = catalogue;
    }

    /// <summary>Adds to a device what is known of it.</summary>
    public DiscoveredDevice Complete(DiscoveredDevice found)
    {
        var entry = _byId.GetValueOrDefault(found.Id);
        var product = found.ProductKey ?? entry?.ProductId;
        return found with
        {
            ProductKey = product,
            Name = entry?.Name,
            HasKey = entry?.Key is not null,
            Model = Model(entry?.Model, product),
        };
    }

    private DeviceModel? Model(string? name, string? product)
    {
        if (name is not null && _catalogue.TryFind(name, out var model))
            return model;
        return _catalogue.TryFindProduct(product, out model) ? model : null;
    }
}
