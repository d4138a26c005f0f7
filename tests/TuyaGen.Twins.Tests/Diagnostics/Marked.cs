namespace TuyaGen.Twins.Tests.Diagnostics;

/// <summary>A source in which <c>[|</c> and <c>|]</c> stand around what a diagnostic is to point at.</summary>
internal sealed record Marked(string Source, string Position)
{
    public static Marked Parse(string text)
    {
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        var before = text[..start].Split('\n');
        var end = text.IndexOf("|]", StringComparison.Ordinal);
        var source = text[..start] + text[(start + 2)..end] + text[(end + 2)..];
        return new(source, $"({before.Length},{before[^1].Length + 1})");
    }
}
