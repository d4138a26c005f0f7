namespace TuyaGen;

/// <summary>One of the forms that a device comes in: the same properties, behind other data points.</summary>
public sealed class DeviceVariant
{
    private readonly DataPoint?[] _points;

    /// <summary>Describes a variant.</summary>
    /// <param name="name">Its name; empty for the form that the model itself describes.</param>
    /// <param name="test">How it is recognised; null for the model itself.</param>
    /// <param name="points">The data point of each property, in the model's order; null where the variant has none.</param>
    public DeviceVariant(string name, VariantTest? test, params DataPoint?[] points)
    {
        Name = name;
        Test = test;
        _points = points;
    }

    /// <summary>The name; empty for the form that the model itself describes.</summary>
    public string Name { get; }

    /// <summary>What the variant is.</summary>
    public string? Doc { get; init; }

    /// <summary>How it is recognised; null for the model itself.</summary>
    public VariantTest? Test { get; }

    /// <summary>The data points that it has, in the order of the model's properties.</summary>
    public IEnumerable<DataPoint> Points => _points.OfType<DataPoint>();

    /// <summary>The data point behind a property, or null.</summary>
    /// <param name="property">The property's place in <see cref="DeviceModel.Properties"/>.</param>
    public DataPoint? this[int property] => _points[property];

    /// <summary>The data point behind a property's name, of any case, or null.</summary>
    public DataPoint? Find(string property) =>
        Array.Find(_points, p => string.Equals(p?.Name, property, StringComparison.OrdinalIgnoreCase));

    /// <summary>The data points behind a number; one number may be shown as several properties.</summary>
    public IEnumerable<DataPoint> Find(int id) => _points.Where(p => p?.Id == id).OfType<DataPoint>();

    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? "base" : Name;
}
