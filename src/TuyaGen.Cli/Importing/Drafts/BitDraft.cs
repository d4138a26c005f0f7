namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A bit of a bitmap.</summary>
/// <param name="Bit">Its number, 0 to 63.</param>
/// <param name="Label">What people or the vendor call it.</param>
internal sealed record BitDraft(int Bit, string Label)
{
    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }
}
