using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Makes documents of drafts.</summary>
internal static class ModelWriter
{
    /// <summary>A new document.</summary>
    public static WrittenModel Create(DeviceDraft draft)
    {
        var named = DraftNamer.Name(draft, [], []);
        return new(named.Name!, JsonText.Document(DocumentWords.Document(named), DocumentWords.Sections))
        {
            Added = [.. named.Points.Select(p => p.Name!)],
            IsChanged = true,
        };
    }

    /// <summary>A document that says all that it said, and what the draft says more.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="existing">The text of the document, as it is.</param>
    /// <param name="included">The texts of the documents that it includes: what they describe is known.</param>
    /// <exception cref="FormatException">The text is no device model; the message says where.</exception>
    public static WrittenModel Merge(DeviceDraft draft, string existing, params IEnumerable<string> included) =>
        new DocumentMerge(existing, included).Add(draft);
}
