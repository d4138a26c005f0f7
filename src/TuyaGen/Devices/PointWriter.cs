namespace TuyaGen;

/// <summary>
/// Collects what a command writes, through the variant of the device, and becomes one frame. Generated commands are made of it.
/// </summary>
public sealed class PointWriter : PointReader, IDisposable
{
    private readonly List<KeyValuePair<int, DpValue>> _values = [];

    internal PointWriter(string device, DeviceVariant variant, Dps known)
        : base(variant, known)
    {
        Device = device;
        Latest = known;
    }

    internal Dps Values => Dps.Create([.. _values]);

    /// <summary>What was reported, with what was written since and is not reported yet: what a part is changed in.</summary>
    internal Dps Latest { get; init; }

    /// <summary>The sole right to change parts of values; null for a writer that changes whole ones.</summary>
    internal IDisposable? Exclusive { get; init; }

    private string Device { get; }

    /// <summary>Refuses the command where the device lacks a property.</summary>
    /// <exception cref="NotSupportedByDeviceException">It does.</exception>
    public PointWriter Require(int property, string name)
    {
        if (!Supports(property))
            throw Missing(property, name);
        return this;
    }

    /// <summary>Writes a property.</summary>
    /// <exception cref="ValueOutOfRangeException">The device would not accept the value.</exception>
    /// <exception cref="NotSupportedByDeviceException">The device has no such property, or none at present.</exception>
    public PointWriter Set<T>(int property, string name, T value)
        where T : notnull
    {
        var point = Find<T>(property, name);
        return Add(point, point.Encode(value));
    }

    /// <summary>Writes a property where the device has it, and leaves it out where not.</summary>
    public PointWriter SetIfSupported<T>(int property, string name, T value)
        where T : notnull => Supports(property) ? Set(property, name, value) : this;

    /// <summary>Writes a property of which only a part is changed.</summary>
    /// <exception cref="ValueOutOfRangeException">The device would not accept the value.</exception>
    /// <exception cref="NotSupportedByDeviceException">The device has no such property, or has not reported it.</exception>
    public PointWriter Patch<T>(int property, string name, Func<T, T> change)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(change);
        var point = Find<T>(property, name);
        return point.TryRead(Latest.With(Values), out var value)
            ? Add(point, point.Encode(change(value)))
            : throw Unreported(name);
    }

    /// <summary>Writes a property by its name and a person's text.</summary>
    internal PointWriter SetText(string property, string text)
    {
        var point = Point(property) ?? throw Missing(Variant.IndexOf(property), property);
        return Add(point, point.EncodeText(text));
    }

    /// <summary>Writes a part of a property, <c>Colour.Value</c>, from a person's text.</summary>
    internal PointWriter PatchText(string part, string text)
    {
        var property = PartPath.PropertyOf(part);
        var point = Point(property) ?? throw Missing(Variant.IndexOf(property), property);
        var path = PartPath.Of(point, part);
        point.RequireWritable();
        var whole = point.Read(Latest.With(Values)) ?? throw Unreported(point.Name);
        return Add(point, point.EncodeObject(path.With(whole, text)));
    }

    /// <summary>Writes a data point by its number and what travels: a text where the model says so, else JSON, or a text that is none.</summary>
    internal PointWriter SetRaw(int id, string text)
    {
        var isText = Variant.Find(id).FirstOrDefault()?.Codec.Wire == DpValueKind.Text;
        _values.Add(new(id, isText ? DpValue.Of(text) : DpValue.FromText(text)));
        return this;
    }

    /// <summary>Gives the sole right back, if there is one.</summary>
    public void Dispose() => Exclusive?.Dispose();

    private DataPoint<T> Find<T>(int property, string name)
        where T : notnull => Point(property) as DataPoint<T> ?? throw Missing(property, name);

    private PointWriter Add(DataPoint point, DpValue value)
    {
        _values.Add(new(point.Id, value));
        return this;
    }

    private NotSupportedByDeviceException Unreported(string name) =>
        new($"{Device} has not reported {name}, of which only a part is to be changed. Write the whole of it first.");

    private NotSupportedByDeviceException Missing(int property, string name)
    {
        if (property >= 0 && Variant[property] is { IsFixed: false } point)
        {
            var condition = point.AvailableIf is { } needed && !needed.Holds(this) ? $"; it has where {needed}" : "";
            return new($"{Device} has no {name} as it is now{condition}.");
        }

        var variant = Variant.Name.Length > 0 ? $" (it is of variant {Variant.Name})" : "";
        return new($"{Device} has no {name}{variant}. It has {string.Join(", ", Variant.Points.Where(p => p.IsWritable).Select(p => p.Name))}.");
    }
}
