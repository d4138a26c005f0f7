namespace TuyaGen.Cli.Importing.Documents;

/// <summary>A document that was in the folder before.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Products">The products that it describes.</param>
/// <param name="Claims">What it names that no other document may.</param>
internal sealed record ExistingDocument(string Path, IReadOnlyCollection<string> Products, IReadOnlyList<string> Claims)
{
    /// <summary>Reads a document as far as it is one. What is wrong with it is told when something is to be added to it.</summary>
    public static ExistingDocument Open(string path)
    {
        try
        {
            var text = DocumentFile.Open(path).Text;
            return new(path, [.. ExistingModel.Read(text).Products], DocumentCheck.Of(path, text).Claims);
        }
        catch (FormatException)
        {
            return new(path, [], []);
        }
    }
}
