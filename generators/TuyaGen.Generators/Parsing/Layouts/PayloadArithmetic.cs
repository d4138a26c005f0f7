namespace TuyaGen.Generators.Parsing;

/// <summary>The codecs of single fields: the word, the names in the core's <c>PayloadNumbers</c>, and the bits of the field.</summary>
internal sealed record PayloadArithmetic(string Word, string Member, int Bits)
{
    /// <summary>The closed list. A test compares it with the core.</summary>
    public static readonly IReadOnlyList<PayloadArithmetic> All =
    [
        new("split-decimal", "SplitDecimal", 16),
        new("negative-offset", "NegativeOffset", 24),
    ];
}
