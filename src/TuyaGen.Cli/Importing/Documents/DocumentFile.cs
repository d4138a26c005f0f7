using System.Text;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>The file of a document: it is replaced as a whole or not at all, and keeps its encoding.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Encoding">How it is written.</param>
internal sealed record DocumentFile(string Path, string Text, Encoding Encoding)
{
    // Bytes that are no text would come back as others.
    private static readonly UTF8Encoding Usual = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static DocumentFile Open(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Usual, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return new(path, text, reader.CurrentEncoding);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("it is no text in UTF-8; save it as UTF-8.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"it cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Writes a text to a file that need not be there, through one beside it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How it is written; null for the usual way.</param>
    /// <exception cref="FormatException">It cannot be written; the file is what it was.</exception>
    public static void Write(string path, string text, Encoding? encoding = null)
    {
        var full = System.IO.Path.GetFullPath(path);
        var beside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllText(beside, text, encoding ?? Usual);
            if (!OperatingSystem.IsWindows() && File.Exists(full))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(full));
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(beside);
            throw new FormatException($"{path} cannot be written: {e.Message}", e);
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
