namespace TuyaGen.Cli.Importing.Documents;

/// <summary>A document as a draft made or changed it.</summary>
/// <param name="Device">The name of the device.</param>
/// <param name="Text">The text of the document.</param>
internal sealed record WrittenModel(string Device, string Text)
{
    /// <summary>The properties that are new.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>The properties that were guesses and are described now.</summary>
    public IReadOnlyList<string> Described { get; init; } = [];

    /// <summary>Words of enumerations and bits that are new, <c>Mode.Turbo</c>.</summary>
    public IReadOnlyList<string> AddedValues { get; init; } = [];

    /// <summary>The products that are new.</summary>
    public IReadOnlyList<string> AddedProducts { get; init; } = [];

    /// <summary>Where the source says something else than the document, which was left as it is; sentences.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Whether there is anything to write.</summary>
    public bool IsChanged { get; init; }
}
