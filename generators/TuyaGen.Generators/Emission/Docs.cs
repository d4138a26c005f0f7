using System.Text;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Documentation comments out of the words of a document.</summary>
internal static class Docs
{
    public const string WriteParameters = """
        /// <param name="level">What to wait for.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        """;

    public static string Summary(params string?[] sentences) => $"/// <summary>{Sentences(sentences)}</summary>";

    public static string Param(string name, params string?[] sentences) => $"/// <param name=\"{name}\">{Sentences(sentences)}</param>";

    /// <summary>What may be written to a property, with a large letter.</summary>
    public static string? Limits(PropertySpec property) => property.Limits is { } limits ? Capital(limits) : null;

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    // Several characters end a line of C#; others, and halves of characters, are no XML.
    private static string[] Words(string text)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var clean = new string([.. whole.Select(c => char.IsControl(c) || c >= '\ufffe' ? ' ' : c)]);
        return clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Sentences(string?[] sentences) =>
        string.Join(" ", sentences.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Sentence(s!)));

    private static string Sentence(string text)
    {
        var line = Escape(string.Join(" ", Words(text)));
        return line.Length == 0 || line[line.Length - 1] is '.' or '!' or '?' or ':' ? line : line + ".";
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
