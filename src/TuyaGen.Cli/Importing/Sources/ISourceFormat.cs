namespace TuyaGen.Cli.Importing.Sources;

/// <summary>A way in which somebody describes devices.</summary>
internal interface ISourceFormat
{
    /// <summary>Whether a file is of this format, by what is in it.</summary>
    bool Recognizes(SourceFile file);

    /// <summary>Reads the devices of a file that is of this format.</summary>
    /// <exception cref="FormatException">The file is damaged, or describes nothing; the message is the end of a sentence that names it.</exception>
    SourceReading Read(SourceFile file);
}
