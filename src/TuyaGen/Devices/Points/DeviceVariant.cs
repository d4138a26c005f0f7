namespace TuyaGen;

/// <summary>One of the forms that a device comes in: the same properties, behind other data points.</summary>
public sealed class DeviceVariant
{
    private readonly DataPoint?[] _points;
    private readonly Lazy<int[]> _packed;
    private readonly Lazy<int[]> _needed;

    /// <summary>Describes a variant.</summary>
    /// <param name="name">Its name; empty for the form that the model itself describes.</param>
    /// <param name="test">How it is recognised; null for the model itself.</param>
    /// <param name="points">The data point of each property, in the model's order; null where the variant has none.</param>
    public DeviceVariant(string name, VariantTest? test, params DataPoint?[] points)
    {
        Name = name;
        Test = test;
        _points = points;
        _packed = new(() => [.. Points.Where(p => p.IsPacked).Select(p => p.Id).Distinct()]);
        _needed = new(() => [.. Points.SelectMany(p => p.DependsOn).Select(i => _points[i]).OfType<DataPoint>()
            .Where(p => p is { IsComputed: false, IsOptional: false, IsReadable: true, IsState: true, Absent: null }).Select(p => p.Id).Distinct()]);
    }

    /// <summary>The name; empty for the form that the model itself describes.</summary>
    public string Name { get; }

    /// <summary>What the variant is.</summary>
    public string? Doc { get; init; }

    /// <summary>How it is recognised; null for the model itself.</summary>
    public VariantTest? Test { get; }

    /// <summary>The commands whose parameters have other limits here than <see cref="DeviceModel.Commands"/> says.</summary>
    public IReadOnlyList<VariantCommand> Commands { get; init; } = [];

    /// <summary>How many properties the model has, those that the variant lacks included.</summary>
    public int Count => _points.Length;

    /// <summary>The data points that it has, in the order of the model's properties.</summary>
    public IEnumerable<DataPoint> Points => _points.OfType<DataPoint>();

    /// <summary>The data point behind a property, or null.</summary>
    /// <param name="property">The property's place in <see cref="DeviceModel.Properties"/>.</param>
    public DataPoint? this[int property] => _points[property];

    /// <summary>The place of a property by its name, of any case; -1 where the variant has none.</summary>
    public int IndexOf(string property) =>
        Array.FindIndex(_points, p => string.Equals(p?.Name, property, StringComparison.OrdinalIgnoreCase));

    /// <summary>The data point behind a property's name, of any case, or null.</summary>
    public DataPoint? Find(string property) => IndexOf(property) is >= 0 and var index ? _points[index] : null;

    /// <summary>The data point behind a name inside a channel, of any case, or null.</summary>
    /// <param name="channel">The number of the channel.</param>
    /// <param name="member">The name inside it, for instance <c>Switch</c>.</param>
    public DataPoint? Find(int channel, string member) =>
        Array.Find(_points, p => p?.Channel == channel && string.Equals(p.Member, member, StringComparison.OrdinalIgnoreCase));

    /// <summary>The data points behind a number; one number may be shown as several properties.</summary>
    public IEnumerable<DataPoint> Find(int id) => Points.Where(p => p.Id == id && !p.IsComputed);

    /// <summary>The variant in a state, for what depends on other properties.</summary>
    public PointReader In(Dps known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(this, known);
    }

    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? "base" : Name;

    /// <summary>Whether a write concerns a value that is made of several parts.</summary>
    internal bool IsPacked(Dps values) => Array.Exists(_packed.Value, values.ContainsKey);

    /// <summary>Whether a state leaves open what some property is.</summary>
    internal bool IsOpen(Dps known) => !Array.TrueForAll(_needed.Value, known.ContainsKey);
}
