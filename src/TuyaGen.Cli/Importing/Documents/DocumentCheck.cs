using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>What the generator will say of a document, without a build.</summary>
internal sealed record DocumentCheck(IReadOnlyList<DocumentComplaint> Complaints, IReadOnlyList<string> Claims)
{
    // Only names of types are affected by it, and only in that they must differ.
    private const string Namespace = "Devices";

    public bool HasErrors => Complaints.Any(c => c.IsError);

    /// <summary>Reads a document as the generator does.</summary>
    /// <param name="path">Where it is or will be; the documents that it includes lie in the same folder.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">An included document cannot be read.</exception>
    public static DocumentCheck Of(string path, string text)
    {
        var source = SourceText.From(text);
        var library = new Library(IncludedFiles.Of(path, source).ToEquatable(), Namespace);
        var result = DocumentParser.Parse(path, source, library);
        return new(
            [.. result.Diagnostics.Select(DocumentComplaint.Of)],
            [.. result.Identity?.Names.Select(n => n.Key) ?? []]);
    }
}
