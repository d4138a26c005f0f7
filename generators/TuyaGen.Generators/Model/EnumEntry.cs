namespace TuyaGen.Generators.Model;

/// <summary>A member of an enumeration, and the wire values that stand for it.</summary>
internal sealed record EnumEntry(string Name, Scalar Wire, EquatableArray<Scalar> Also, bool IsReportOnly, string? Doc)
{
    /// <summary>The number that it stands for.</summary>
    public decimal? Number { get; init; }
}
