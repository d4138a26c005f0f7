using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>The documents that a document includes, as far as they lie in its folder.</summary>
internal static class IncludedFiles
{
    /// <param name="path">Where the document is or will be.</param>
    /// <param name="text">The document.</param>
    /// <exception cref="FormatException">One of them cannot be read.</exception>
    public static IReadOnlyList<ModelFile> Of(string path, SourceText text)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var files = new List<ModelFile> { new(path, text) };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var file in Includes.NamesIn(files[i]).Select(n => Path.Combine(folder, n + ".tuya.json")).Where(f => seen.Add(f) && File.Exists(f)))
                files.Add(new(file, SourceText.From(DocumentFile.Open(file).Text)));
        }

        return files[1..];
    }
}
