namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A kind of device as far as a source describes it, before it is written down as a device model.</summary>
internal sealed record DeviceDraft
{
    /// <summary>What it may be called, best first; texts of any kind.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Doc { get; init; }

    /// <summary>The vendor's category code, for instance <c>cz</c>.</summary>
    public string? Category { get; init; }

    public IReadOnlyList<ProductDraft> Products { get; init; } = [];

    /// <summary>The data points. Several may show one data point in different ways.</summary>
    public IReadOnlyList<PointDraft> Points { get; init; } = [];

    /// <summary>Types that several data points share.</summary>
    public IReadOnlyList<TypeDraft> Types { get; init; } = [];

    public IReadOnlyList<ComputedDraft> Computed { get; init; } = [];

    public IReadOnlyList<TraitDraft> Traits { get; init; } = [];

    /// <summary>What the source says and a model does not, and why.</summary>
    public IReadOnlyList<DraftNote> Notes { get; init; } = [];
}
