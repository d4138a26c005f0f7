using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>What became of a draft.</summary>
/// <param name="Path">The document.</param>
/// <param name="Draft">The draft.</param>
internal sealed record DraftOutcome(string Path, DeviceDraft Draft)
{
    /// <summary>The document; null where there is a <see cref="Problem"/>.</summary>
    public WrittenModel? Model { get; init; }

    public DocumentCheck? Check { get; init; }

    /// <summary>Whether the document was not there before.</summary>
    public bool IsNew { get; init; }

    /// <summary>Why nothing was written, as a sentence.</summary>
    public string? Problem { get; init; }

    public bool HasFailed => Problem is not null || Check is { HasErrors: true };
}
