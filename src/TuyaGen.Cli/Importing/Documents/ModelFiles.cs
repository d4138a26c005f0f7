using Microsoft.CodeAnalysis.Text;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes drafts to the files of documents. What goes wrong is told in the outcome, so that other drafts go on.</summary>
internal static class ModelFiles
{
    /// <summary>Writes a draft into a document, which is made where it is missing.</summary>
    public static DraftOutcome Add(string path, DeviceDraft draft)
    {
        if (File.Exists(path))
            return Merge(draft, path, isTrial: false);
        var model = ModelWriter.Create(draft);
        return Write(draft, path, model, DocumentCheck.Of(path, model.Text), isTrial: false);
    }

    /// <summary>Adds a draft to a document that is there.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The document.</param>
    /// <param name="isTrial">Whether only to tell what would be written.</param>
    public static DraftOutcome Merge(DeviceDraft draft, string path, bool isTrial)
    {
        try
        {
            var file = DocumentFile.Open(path);
            var included = IncludedFiles.Of(path, SourceText.From(file.Text)).Select(f => f.Text.ToString());
            var model = ModelWriter.Merge(draft, file.Text, included);
            if (model.IsChanged && !isTrial)
                DocumentFile.Write(path, model.Text, file.Encoding);
            return new(path, draft) { Model = model, Check = DocumentCheck.Of(path, model.Text) };
        }
        catch (FormatException e)
        {
            return new(path, draft) { Problem = $"{path} was left as it is: {e.Message}" };
        }
    }

    /// <summary>Writes a document that is new.</summary>
    public static DraftOutcome Write(DeviceDraft draft, string path, WrittenModel model, DocumentCheck check, bool isTrial)
    {
        try
        {
            if (!isTrial)
                DocumentFile.Write(path, model.Text);
            return new(path, draft) { Model = model, Check = check, IsNew = true };
        }
        catch (FormatException e)
        {
            return new(path, draft) { Problem = e.Message };
        }
    }
}
