using TuyaGen.Cli.Importing.Sources;
using TuyaGen.Cli.Importing.TuyaLocal;
using TuyaGen.Cli.Importing.Vendor;

namespace TuyaGen.Cli.Importing;

/// <summary>All formats that are understood.</summary>
internal static class SourceFormats
{
    private static readonly ISourceFormat[] All = [new TuyaLocalFormat(), new VendorFormat()];

    /// <summary>Reads a file, whatever its format is.</summary>
    /// <exception cref="FormatException">It is of none, or damaged; the message is the end of a sentence that names it.</exception>
    public static SourceReading Read(SourceFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
            throw new FormatException("it is empty.");
        var format = Array.Find(All, f => f.Recognizes(file)) ?? throw new FormatException(
            "it describes no device. A Thing Data Model, a specification, a devices.json or tuya-raw.json with mappings, or a definition of Tuya Local is understood.");
        return format.Read(file);
    }
}
