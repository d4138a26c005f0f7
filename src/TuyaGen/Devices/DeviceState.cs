namespace TuyaGen;

/// <summary>The base of all generated state classes: a report, seen through a variant of a model.</summary>
public abstract class DeviceState : IEquatable<DeviceState>
{
    /// <summary>Makes a state.</summary>
    /// <param name="variant">The variant of the device.</param>
    /// <param name="status">What it reported.</param>
    protected DeviceState(DeviceVariant variant, DeviceStatus status)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(status);
        Variant = variant;
        Status = status;
    }

    /// <summary>The variant of the device.</summary>
    public DeviceVariant Variant { get; }

    /// <summary>The raw report and its time.</summary>
    public DeviceStatus Status { get; }

    /// <summary>The wire value of a property, as it was reported, or null. An enumeration's unknown word is found here.</summary>
    public DpValue? Raw(string property) =>
        Variant.Find(property) is { } point && Status.Dps.TryGetValue(point.Id, out var wire) ? wire : default(DpValue?);

    /// <summary>A property's value as a person reads it, with its unit; null when it was not reported.</summary>
    public string? Describe(string property) =>
        Variant.Find(property) is { IsReadable: true } point && Status.Dps.TryGetValue(point.Id, out var wire) ? point.Describe(wire) : null;

    /// <summary>All properties that were reported, with their values as a person reads them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Describe()
    {
        foreach (var point in Variant.Points)
        {
            if (point.IsReadable && Status.Dps.TryGetValue(point.Id, out var wire))
                yield return new(point.Name, point.Describe(wire));
        }
    }

    /// <summary>A value of a property; null when it was not reported or makes no sense.</summary>
    protected T? Value<T>(int property)
        where T : struct =>
        Variant[property] is DataPoint<T> point && point.TryRead(Status.Dps, out var value) ? value : null;

    /// <summary>An object of a property; null when it was not reported or makes no sense.</summary>
    protected T? Object<T>(int property)
        where T : class =>
        Variant[property] is DataPoint<T> point && point.TryRead(Status.Dps, out var value) ? value : null;

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
