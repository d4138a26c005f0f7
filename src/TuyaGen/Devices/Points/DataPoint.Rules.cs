namespace TuyaGen;

// What a data point is may depend on what the device is.
public abstract partial class DataPoint
{
    /// <summary>What it is instead while a condition holds; the first that holds counts.</summary>
    public IReadOnlyList<PointCase> When { get; init; } = [];

    /// <summary>The condition without which the device has no use for it; null for none.</summary>
    public PointCondition? AvailableIf { get; init; }

    /// <summary>The limits that other properties give; null for none.</summary>
    public PointBounds? Bounds { get; init; }

    /// <summary>The place, in <see cref="DeviceModel.Properties"/>, of the property that names its unit, or -1.</summary>
    public int UnitOf { get; init; } = -1;

    /// <summary>It stands for other properties, one at a time, and has no data point of its own.</summary>
    public bool IsComputed { get; init; }

    /// <summary>The condition under which the property is this; null where it always is.</summary>
    public PointCondition? Condition { get; internal set; }

    /// <summary>It depends on nothing.</summary>
    internal bool IsFixed => When.Count == 0 && AvailableIf is null && Bounds is null && UnitOf < 0;

    /// <summary>The places of the properties on which the choice of data point and facets depends.</summary>
    internal IEnumerable<int> ChosenBy => When.SelectMany(w => w.Condition.Properties.Concat(w.Point?.ChosenBy ?? []))
        .Concat(AvailableIf?.Properties ?? [])
        .Distinct();

    /// <summary>The places of all properties that must be known to write it.</summary>
    internal IEnumerable<int> DependsOn => Limits.OfType<int>().Concat(ChosenBy)
        .Concat(When.SelectMany(w => w.Point?.DependsOn ?? []))
        .Distinct();

    private IEnumerable<int?> Limits => [Bounds?.Minimum, Bounds?.Maximum];

    /// <summary>What it is in a state, but for limits and unit; null where the device has no use for it then.</summary>
    internal DataPoint? Choose(PointReader state)
    {
        if (AvailableIf?.Holds(state) == false)
            return null;
        foreach (var other in When)
        {
            if (other.Condition.Holds(state))
                return other.Point?.Choose(state);
        }

        return this;
    }

    /// <summary>The same with the limits and the unit of a state.</summary>
    internal DataPoint Bind(PointReader state)
    {
        if (Bounds is null && UnitOf < 0)
            return this;
        var bound = (DataPoint)MemberwiseClone();
        if (Bounds is { } bounds)
            bound.Limit(state.Number(bounds.Minimum), state.Number(bounds.Maximum));
        if (UnitOf >= 0)
            bound._unit = UnitNames.Find(state.Text(UnitOf));
        return bound;
    }

    private protected abstract void Limit(decimal? min, decimal? max);
}
