namespace TuyaGen.Generators.Json;

/// <summary>A place in a text, in UTF-16 units as the compiler counts them.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
