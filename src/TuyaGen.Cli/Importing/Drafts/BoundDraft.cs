namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>An end of a range.</summary>
/// <param name="Number">The wire number, where it is fixed.</param>
/// <param name="Point">The key of the data point whose value it is, where it is not.</param>
internal sealed record BoundDraft(decimal? Number, string? Point = null)
{
    public static implicit operator BoundDraft(decimal number) => new(number);
}
