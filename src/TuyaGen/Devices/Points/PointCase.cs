namespace TuyaGen;

/// <summary>What a property is while a condition holds: the same data point with other facets, or another data point.</summary>
public sealed class PointCase
{
    /// <summary>Describes a case. Generated code calls this.</summary>
    /// <param name="condition">When it applies.</param>
    /// <param name="point">What the property is then; null where the device does not have it then.</param>
    public PointCase(PointCondition condition, DataPoint? point)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Condition = condition;
        Point = point;
        if (point is not null)
            point.Condition = condition;
    }

    /// <summary>When it applies.</summary>
    public PointCondition Condition { get; }

    /// <summary>What the property is then; null where the device does not have it then.</summary>
    public DataPoint? Point { get; }
}
