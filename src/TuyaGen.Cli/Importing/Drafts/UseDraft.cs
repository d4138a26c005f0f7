namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A case of a computed property.</summary>
/// <param name="Is">The wire values of what chooses, null among them for not reported; none where the case always applies.</param>
/// <param name="Use">What the property stands for then.</param>
internal sealed record UseDraft(IReadOnlyList<DpValue?> Is, PartDraft Use)
{
    public bool IsReadOnly { get; init; }
}
