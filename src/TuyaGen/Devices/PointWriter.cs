namespace TuyaGen;

/// <summary>
/// Collects what a command writes, through the variant of the device, and becomes one frame. Generated commands are made of it.
/// </summary>
public sealed class PointWriter
{
    private readonly List<KeyValuePair<int, DpValue>> _values = [];

    internal PointWriter(string device, DeviceVariant variant, Dps known)
    {
        Device = device;
        Variant = variant;
        Known = known;
    }

    private string Device { get; }

    /// <summary>The variant of the device.</summary>
    public DeviceVariant Variant { get; }

    /// <summary>What the device has reported so far.</summary>
    public Dps Known { get; }

    internal Dps Values => Dps.Create([.. _values]);

    /// <summary>Whether the device has a property: its variant names it, and where the device has reported and the data point is
    /// optional, it was among what it reported.</summary>
    public bool Supports(int property) =>
        Variant[property] is { } point && (!point.IsOptional || !point.IsReadable || Known.Count == 0 || Known.ContainsKey(point.Id));

    /// <summary>Refuses the command where the device lacks a property.</summary>
    /// <exception cref="NotSupportedByDeviceException">It does.</exception>
    public PointWriter Require(int property, string name)
    {
        if (!Supports(property))
            throw Missing(name);
        return this;
    }

    /// <summary>Writes a property.</summary>
    /// <exception cref="ValueOutOfRangeException">The device would not accept the value.</exception>
    /// <exception cref="NotSupportedByDeviceException">The variant has no such property.</exception>
    public PointWriter Set<T>(int property, string name, T value)
        where T : notnull
    {
        if (Variant[property] is not DataPoint<T> point)
            throw Missing(name);
        _values.Add(new(point.Id, point.Encode(value)));
        return this;
    }

    /// <summary>Writes a property where the device has it, and leaves it out where not.</summary>
    public PointWriter SetIfSupported<T>(int property, string name, T value)
        where T : notnull => Supports(property) ? Set(property, name, value) : this;

    /// <summary>The value of a property as last reported; null when it was not.</summary>
    public T? Value<T>(int property)
        where T : struct => Variant[property] is DataPoint<T> point && point.TryRead(Known, out var value) ? value : null;

    /// <summary>The object of a property as last reported; null when it was not.</summary>
    public T? Object<T>(int property)
        where T : class => Variant[property] is DataPoint<T> point && point.TryRead(Known, out var value) ? value : null;

    private NotSupportedByDeviceException Missing(string name) => new(
        $"{Device} has no {name}" + (Variant.Name.Length > 0 ? $" (it is of variant {Variant.Name})" : "")
        + $". It has {string.Join(", ", Variant.Points.Where(p => p.IsWritable).Select(p => p.Name))}.");
}
