using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>The device models that the program knows: those of TuyaGen and those of every project that brings its own.</summary>
public sealed class DeviceCatalogue
{
    private readonly ConcurrentDictionary<string, Func<DeviceModel>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Func<DeviceModel>> _byProduct = new(StringComparer.Ordinal);

    /// <summary>The catalogue that generated classes enter by themselves when their assembly is loaded.</summary>
    public static DeviceCatalogue Default { get; } = new();

    /// <summary>All models, by name.</summary>
    public IEnumerable<DeviceModel> Models => _byName.Values.Select(m => m()).OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>The names of all models, in order.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Enters a model. A later one of the same name or product goes before: the user's own replaces ours.</summary>
    public void Add(DeviceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Add(model.Name, () => model, [.. model.Products.Select(p => p.Id)]);
    }

    /// <summary>Enters a model that is only looked at when somebody asks for it: a program pays for the devices that it has, not for all
    /// that it knows.</summary>
    /// <param name="name">The name of the model.</param>
    /// <param name="model">Gives the model; called whenever it is asked for.</param>
    /// <param name="products">The ids of its products.</param>
    public void Add(string name, Func<DeviceModel> model, params string[] products)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(products);
        _byName[name] = model;
        foreach (var product in products)
            _byProduct[product] = model;
    }

    /// <summary>The model of a name, with or without <c>Device</c> at its end, of any case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out DeviceModel? model)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string suffix = "Device";
        if (!_byName.TryGetValue(name, out var found) && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            _byName.TryGetValue(name[..^suffix.Length], out found);
        model = found?.Invoke();
        return model is not null;
    }

    /// <summary>The model of a product id.</summary>
    public bool TryFindProduct(string? productId, [NotNullWhen(true)] out DeviceModel? model)
    {
        model = productId is not null && _byProduct.TryGetValue(productId, out var found) ? found() : null;
        return model is not null;
    }
}
