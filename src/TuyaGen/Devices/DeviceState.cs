namespace TuyaGen;

/// <summary>The base of all generated state classes: a report, seen through a variant of a model.</summary>
public abstract class DeviceState : IEquatable<DeviceState>
{
    private readonly PointReader _reader;

    /// <summary>Makes a state.</summary>
    /// <param name="variant">The variant of the device.</param>
    /// <param name="status">What it reported.</param>
    protected DeviceState(DeviceVariant variant, DeviceStatus status)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(status);
        Variant = variant;
        Status = status;
        _reader = variant.In(status.Dps);
    }

    /// <summary>The variant of the device.</summary>
    public DeviceVariant Variant { get; }

    /// <summary>The raw report and its time.</summary>
    public DeviceStatus Status { get; }

    /// <summary>The data point of a property as it is in this state, with the range, the unit and the access that hold; null where the
    /// device lacks it, or has no use for it as it is.</summary>
    public DataPoint? Point(string property) => _reader.Point(property);

    /// <summary>The wire value of a property, as it was reported, or null. An enumeration's unknown word is found here.</summary>
    public DpValue? Raw(string property) =>
        Point(property) is { } point && Status.Dps.TryGetValue(point.Id, out var wire) ? wire : default(DpValue?);

    /// <summary>The number that a property's word stands for, such as 25 for a speed called Low; null where it stands for none.</summary>
    public decimal? NumberOf(string property) => Point(property) is { } point && Status.Dps.TryGetValue(point.Id, out var wire)
        ? point.Codec.Choices.FirstOrDefault(c => c.Name == point.Codec.Describe(wire))?.Number
        : null;

    /// <summary>A property's value as a person reads it, with its unit; null when it was not reported and none is assumed.</summary>
    public string? Describe(string property) => Point(property) is { IsReadable: true } point ? point.Describe(Status.Dps) : null;

    /// <summary>All properties whose value is known, with their values as a person reads them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Describe()
    {
        foreach (var point in _reader.Points)
        {
            if (point.IsReadable && point.Describe(Status.Dps) is { } value)
                yield return new(point.Name, value);
        }
    }

    /// <summary>A value of a property; null when it was not reported or makes no sense.</summary>
    protected T? Value<T>(int property)
        where T : struct => _reader.Value<T>(property);

    /// <summary>An object of a property; null when it was not reported or makes no sense.</summary>
    protected T? Object<T>(int property)
        where T : class => _reader.Object<T>(property);

    /// <inheritdoc/>
    public bool Equals(DeviceState? other) =>
        other is not null && GetType() == other.GetType() && Variant == other.Variant && Status.Dps.Equals(other.Status.Dps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeviceState);

    /// <inheritdoc/>
    public override int GetHashCode() => Status.Dps.GetHashCode();

    /// <summary>All properties with their values: "Switch = true, Mode = White, Brightness = 40 %".</summary>
    public override string ToString() => string.Join(", ", Describe().Select(p => $"{p.Key} = {p.Value}"));
}
