namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>
/// A rule of how a value is shown. The same words make a condition, which holds while another attribute has one of some values.
/// </summary>
internal sealed record Rule
{
    /// <summary>It is for some values; else for all that no other rule is for.</summary>
    public bool HasWire { get; init; }

    /// <summary>The values on the wire that it is for; null among them for not reported.</summary>
    public IReadOnlyList<DpValue> Wire { get; init; } = [];

    /// <summary>What is shown in place of them; null where nothing is said.</summary>
    public DpValue? Value { get; init; }

    /// <summary>It is not among what can be chosen.</summary>
    public bool IsHidden { get; init; }

    public decimal? Scale { get; init; }

    public decimal? Step { get; init; }

    public NumberRange? Range { get; init; }

    /// <summary>What is shown at the ends of the range.</summary>
    public NumberRange? View { get; init; }

    /// <summary>The scale is turned round.</summary>
    public bool IsTurned { get; init; }

    /// <summary>It cannot be written.</summary>
    public bool IsInvalid { get; init; }

    /// <summary>The attribute that takes the place of this one.</summary>
    public string? Redirect { get; init; }

    /// <summary>The attribute whose value is shown here.</summary>
    public string? Mirror { get; init; }

    /// <summary>The attribute that says whether this can be chosen.</summary>
    public string? Available { get; init; }

    /// <summary>The attribute that the conditions look at; null for the rule's own.</summary>
    public string? Constraint { get; init; }

    public IReadOnlyList<Rule> Conditions { get; init; } = [];

    /// <summary>Values that are named while a condition holds.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];
}
