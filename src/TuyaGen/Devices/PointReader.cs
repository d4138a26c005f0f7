using System.Globalization;

namespace TuyaGen;

/// <summary>
/// A variant of a model in a state: what each property is at present, where the model makes that depend on other properties, and its
/// value.
/// </summary>
public class PointReader
{
    internal PointReader(DeviceVariant variant, Dps known)
    {
        Variant = variant;
        Known = known;
    }

    /// <summary>The variant of the device.</summary>
    public DeviceVariant Variant { get; }

    /// <summary>What the device has reported so far.</summary>
    public Dps Known { get; }

    /// <summary>All properties that the device has as it is at present, computed ones included.</summary>
    public IEnumerable<DataPoint> Points => Enumerable.Range(0, Variant.Count).Select(Point).OfType<DataPoint>();

    /// <summary>The data point of a property as it is at present, with the range, the unit and the access that hold now; null where the
    /// device lacks it, or has no use for it as it is.</summary>
    /// <param name="property">The property's place in <see cref="DeviceModel.Properties"/>.</param>
    public DataPoint? Point(int property) => Choose(property)?.Bind(this);

    /// <summary>The data point of a property's name, of any case, as it is at present; null where the device lacks it.</summary>
    public DataPoint? Point(string property) => Variant.IndexOf(property) is >= 0 and var index ? Point(index) : null;

    /// <summary>Whether the device has a property: its variant names it, the device has use for it as it is, and where the device has
    /// reported and the data point is an optional one that it keeps, it was among what it reported.</summary>
    /// <param name="property">The property's place in <see cref="DeviceModel.Properties"/>.</param>
    public bool Supports(int property) =>
        Choose(property) is { } point
        && (!point.IsOptional || !point.IsReadable || !point.IsState || Known.Count == 0 || Known.ContainsKey(point.Id));

    /// <summary>The value of a property as last reported; null when it was not.</summary>
    public T? Value<T>(int property)
        where T : struct => Choose(property) is DataPoint<T> point && point.TryRead(Known, out var value) ? value : null;

    /// <summary>The object of a property as last reported; null when it was not.</summary>
    public T? Object<T>(int property)
        where T : class => Choose(property) is DataPoint<T> point && point.TryRead(Known, out var value) ? value : null;

    /// <summary>The data point of a property without the limits and the unit that come from others, which a reader of values does not need.</summary>
    internal DataPoint? Choose(int property) => Variant[property] is { } point ? point.IsFixed ? point : point.Choose(this) : null;

    internal decimal? Number(int? property) => property is { } index && Read(index) is IConvertible value and not string and not bool and not Enum
        ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
        : null;

    internal string? Text(int property) => Choose(property)?.Describe(Known);

    private object? Read(int property) =>
        Choose(property) is { } point && Known.TryGetValue(point.Id, out var wire) ? point.Codec.Decode(wire) : null;
}
