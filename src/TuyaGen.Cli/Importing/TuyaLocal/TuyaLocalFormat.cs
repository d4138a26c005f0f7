using System.Text.RegularExpressions;
using TuyaGen.Cli.Importing.Sources;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal;

/// <summary>Device definitions of Tuya Local (make-all/tuya-local), which are YAML.</summary>
internal sealed partial class TuyaLocalFormat : ISourceFormat
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    // By its ending too: of a file that is damaged it is told where.
    public bool Recognizes(SourceFile file) =>
        Array.Exists(Endings, e => file.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || Entities().IsMatch(file.Text);

    public SourceReading Read(SourceFile file) =>
        new("a definition of Tuya Local", [DefinitionDrafter.Draft(DefinitionReader.Read(file.Text), file.Stem)]);

    [GeneratedRegex("^(entities|primary_entity)[ \t]*:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Entities();
}
