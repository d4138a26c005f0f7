namespace TuyaGen.Generators.Model;

/// <summary>How often a field stands there: a number, as an earlier field says, or until nothing is left.</summary>
internal sealed record RepeatSpec(int? Count, string? Field)
{
    public bool IsFill => Count is null && Field is null;
}
