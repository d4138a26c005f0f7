namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>An interface that the device has.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Members">Its members, each with the key of the data point or computed property behind it.</param>
internal sealed record TraitDraft(string Interface, IReadOnlyList<(string Member, string Point)> Members);
