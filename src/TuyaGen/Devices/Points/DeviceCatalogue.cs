using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>The device models that the program knows: those of TuyaGen and those of every project that brings its own.</summary>
public sealed class DeviceCatalogue
{
    private readonly ConcurrentDictionary<string, DeviceModel> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DeviceModel> _byProduct = new(StringComparer.Ordinal);

    /// <summary>The catalogue that generated classes enter by themselves when their assembly is loaded.</summary>
    public static DeviceCatalogue Default { get; } = new();

    /// <summary>All models, by name.</summary>
    public IEnumerable<DeviceModel> Models => _byName.Values.OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>Enters a model. A later one of the same name or product goes before: the user's own replaces ours.</summary>
    public void Add(DeviceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _byName[model.Name] = model;
        foreach (var product in model.Products)
            _byProduct[product.Id] = model;
    }

    /// <summary>The model of a name, with or without <c>Device</c> at its end, of any case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out DeviceModel? model)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string suffix = "Device";
        return _byName.TryGetValue(name, out model)
            || (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && _byName.TryGetValue(name[..^suffix.Length], out model));
    }

    /// <summary>The model of a product id.</summary>
    public bool TryFindProduct(string? productId, [NotNullWhen(true)] out DeviceModel? model)
    {
        model = null;
        return productId is not null && _byProduct.TryGetValue(productId, out model);
    }
}
