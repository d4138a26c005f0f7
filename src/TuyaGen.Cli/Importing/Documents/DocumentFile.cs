using System.Text;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>The file of a document: it is replaced as a whole or not at all, and keeps its encoding.</summary>
/// <param name="Text">What is in it.</param>
/// <param name="Encoding">How it is written.</param>
internal sealed record DocumentFile(string Text, Encoding Encoding)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static DocumentFile Open(string path)
    {
        var (text, encoding) = TextFile.Read(path);
        return new(text, encoding);
    }

    /// <summary>Writes a text to a file that need not be there, through one beside it.</summary>
    /// <param name="path">The file; one that is there is replaced, behind a link too.</param>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How it is written; null for the usual way.</param>
    /// <exception cref="FormatException">It cannot be written; the file is what it was.</exception>
    public static void Write(string path, string text, Encoding? encoding = null)
    {
        try
        {
            Replace(Target(Path.GetFullPath(path)), text, encoding ?? TextFile.Usual);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path} cannot be written: {e.Message}", e);
        }
    }

    private static string Target(string full) =>
        File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target ? target.FullName : full;

    private static void Replace(string full, string text, Encoding encoding)
    {
        var beside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(beside, text, encoding);
            if (!OperatingSystem.IsWindows() && File.Exists(full))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(full));
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            Discard(beside);
        }
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell.
        }
    }
}
