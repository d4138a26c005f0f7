using System.Text;

namespace TuyaGen.Cli.Importing.Sources;

/// <summary>A file that describes devices, or is meant to.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    // The list of a large household with all its mappings has less than a tenth of it.
    private const int MaxBytes = 64 << 20;

    /// <summary>The name of the file without its ending.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It cannot be read, or it is no text; the message says why.</exception>
    public static SourceFile Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MaxBytes)
                throw new FormatException($"it has {stream.Length >> 20} MiB, and no description of devices has more than {MaxBytes >> 20}.");
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return new(path, reader.ReadToEnd());
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
