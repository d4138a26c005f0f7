namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>An attribute of an entity, and the data point that it is.</summary>
/// <param name="Id">The number of the data point.</param>
/// <param name="Type">How it travels.</param>
/// <param name="Name">What it is to the entity; some names have a meaning there.</param>
internal sealed record DpsDefinition(int Id, WireType Type, string Name)
{
    public bool IsReadOnly { get; init; }

    public bool IsOptional { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>False where a report is an event, so that nothing is kept of it.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>It is only reported when the device is asked to measure.</summary>
    public bool NeedsRefresh { get; init; }

    public string? Unit { get; init; }

    /// <summary>What kind of sum it is.</summary>
    public string? Class { get; init; }

    public NumberRange? Range { get; init; }

    /// <summary>How many digits behind the point people read.</summary>
    public int? Digits { get; init; }

    /// <summary>The part of the payload that it is; null for all of it.</summary>
    public PayloadMask? Mask { get; init; }

    /// <summary>The parts of the payload, for those who know their meaning by name.</summary>
    public IReadOnlyList<FormatField> Format { get; init; } = [];

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The rules for values that no other rule is for.</summary>
    public IEnumerable<Rule> Defaults => Rules.Where(r => !r.HasWire);
}
