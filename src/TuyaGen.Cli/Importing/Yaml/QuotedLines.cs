using YamlDotNet.Core;

namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>
/// Texts in quotes may go on in the next line. How far that line is indented says nothing of the text, and other readers do not look
/// at it; the one that is used here insists on more than the block has.
/// </summary>
internal static class QuotedLines
{
    private const string Indentation = "                                                                ";

    /// <summary>The document with the lines indented into which a text goes on; null where there is no such text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the text begins.</param>
    public static string? Indent(string document, in Mark start)
    {
        var first = (int)start.Index;
        if (first >= document.Length || document[first] is not ('"' or '\'') || End(document, first) is not { } last)
            return null;
        var lines = document[first..last].Split('\n');
        return lines.Length == 1 || Array.TrueForAll(lines[1..], l => l.StartsWith(Indentation, StringComparison.Ordinal))
            ? null
            : document[..first] + string.Join('\n' + Indentation, lines) + document[last..];
    }

    private static int? End(string document, int first)
    {
        for (var at = first + 1; at < document.Length; at++)
        {
            if (document[at] == '\\' && document[first] == '"')
                at++;
            else if (document[at] == document[first])
                return at;
        }

        return null;
    }
}
