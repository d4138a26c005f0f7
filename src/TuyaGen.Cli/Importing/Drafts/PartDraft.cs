namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A data point or computed property, or a field of a packed one.</summary>
/// <param name="Point">The key of the data point or computed property.</param>
/// <param name="Field">The key of the field; null for the whole.</param>
internal sealed record PartDraft(string Point, string? Field = null);
