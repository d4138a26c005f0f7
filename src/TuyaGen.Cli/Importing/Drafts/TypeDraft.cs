namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A type that several data points share: an enumeration, a bitmap or a packed value.</summary>
/// <param name="Key">By what data points refer to it; unique in the draft.</param>
internal sealed record TypeDraft(string Key)
{
    /// <summary>What it may be called behind the name of the device, best first.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }

    public string? Doc { get; init; }

    public IReadOnlyList<ValueDraft> Values { get; init; } = [];

    public IReadOnlyList<BitDraft> Bits { get; init; } = [];

    public IReadOnlyList<FieldDraft> Layout { get; init; } = [];

    /// <summary>How a packed value travels; null for base64.</summary>
    public string? Encoding { get; init; }
}
