using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Sources;

/// <summary>What a file describes.</summary>
/// <param name="Format">What the file is, for people: "Thing Data Model".</param>
/// <param name="Devices">The devices.</param>
internal sealed record SourceReading(string Format, IReadOnlyList<DeviceDraft> Devices)
{
    /// <summary>What of the file was left out and why; sentences.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];
}
