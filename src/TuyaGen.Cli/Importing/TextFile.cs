using System.Text;

namespace TuyaGen.Cli.Importing;

/// <summary>Reads files that are texts.</summary>
internal static class TextFile
{
    /// <summary>How texts are written. Bytes that are no text are an error: they would come back as others.</summary>
    public static readonly UTF8Encoding Usual = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The list of a large household with all its mappings has less than a tenth of it.
    private const int MaxBytes = 64 << 20;

    /// <summary>The text of a file, and how it is written: in UTF-8, or as the mark at its beginning says.</summary>
    /// <exception cref="FormatException">It cannot be read, or it is no text; the message is the end of a sentence that names the file.</exception>
    public static (string Text, Encoding Encoding) Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream is { CanSeek: true, Length: > MaxBytes })
                throw new FormatException($"it has {stream.Length >> 20} MiB, and no description of devices has more than {MaxBytes >> 20}.");
            using var reader = new StreamReader(stream, Usual, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return (text, reader.CurrentEncoding);
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
}
