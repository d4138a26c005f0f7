using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Sources;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>What became of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reading">What it describes; null where it could not be read.</param>
internal sealed record ImportedFile(string Path, SourceReading? Reading)
{
    /// <summary>Why it could not be read; the end of a sentence that names it.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<DraftOutcome> Outcomes { get; init; } = [];

    public bool HasFailed => Problem is not null || Outcomes.Any(o => o.HasFailed);
}
