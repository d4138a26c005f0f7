using System.Globalization;

namespace TuyaGen.Generators.Tests.Support;

/// <summary>A model with one mistake. The marks » and « stand around what the complaint must point at.</summary>
internal static class Marked
{
    public static void Verify(string id, string marked, string sentence)
    {
        var start = marked.IndexOf('»', StringComparison.Ordinal);
        var text = marked.Replace("»", "", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal);
        var length = marked.IndexOf('«', StringComparison.Ordinal) - start - 1;

        var generation = Generation.Of(ModelText.Many(("models/x.tuya.json", text)));

        var diagnostic = Assert.Single(generation.Diagnostics);
        var line = text[..start].Count(c => c == '\n');
        var column = start - (text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1);
        var found = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, "models/x.tuya.json", line, column, length), (diagnostic.Id, found.Path, found.StartLinePosition.Line,
            found.StartLinePosition.Character, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(sentence, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(generation.Files);
    }
}
