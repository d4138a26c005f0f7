namespace TuyaGen.Cli.Importing.Sources;

/// <summary>A file that describes devices, or is meant to.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The name of the file without its ending.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It cannot be read, or it is no text; the message says why.</exception>
    public static SourceFile Open(string path) => new(path, TextFile.Read(path).Text);
}
