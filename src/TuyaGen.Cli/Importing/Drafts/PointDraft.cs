namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>One data point, or one of several ways of seeing one.</summary>
/// <param name="Key">By what other parts of the draft refer to it; unique in the draft, and never written.</param>
/// <param name="Id">The number of the data point, 1 to 255.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record PointDraft(string Key, int Id, PointKind Kind)
{
    /// <summary>What it may be called, best first; texts of any kind.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What stands in front of the name where another property has it: the entity or the service.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }

    /// <summary>The vendor's name of it.</summary>
    public string? Code { get; init; }

    /// <summary>Other names that the vendor has for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public PointAccess Access { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>Each report counts, even of the same value.</summary>
    public bool IsEvent { get; init; }

    /// <summary>It is only reported when the device is asked to measure.</summary>
    public bool NeedsRefresh { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>On the wire false means what true means to people.</summary>
    public bool IsInverted { get; init; }

    /// <summary>What a number may be; null where nothing is known.</summary>
    public NumberDraft? Number { get; init; }

    /// <summary>The words of an enumeration.</summary>
    public IReadOnlyList<ValueDraft> Values { get; init; } = [];

    /// <summary>The bits of a bitmap.</summary>
    public IReadOnlyList<BitDraft> Bits { get; init; } = [];

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>How bytes or a text travel, in the word of device models; null for the usual way.</summary>
    public string? Encoding { get; init; }

    /// <summary>A codec by its name; null for the usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>A type of Std with its library (<c>Std.Colour</c>), or the key of one of <see cref="DeviceDraft.Types"/>.</summary>
    public string? Type { get; init; }

    /// <summary>The fields of a packed value.</summary>
    public IReadOnlyList<FieldDraft> Layout { get; init; } = [];

    /// <summary>Facets that depend on other data points; the first case that holds counts.</summary>
    public IReadOnlyList<CaseDraft> When { get; init; } = [];

    /// <summary>Without all of these the device has no use for it.</summary>
    public IReadOnlyList<TestDraft> AvailableIf { get; init; } = [];

    /// <summary>What is assumed while nothing is reported, as it would be on the wire.</summary>
    public DpValue? Absent { get; init; }

    /// <summary>A wire value that a real device reported.</summary>
    public DpValue? Example { get; init; }

    /// <summary>The channel that it belongs to.</summary>
    public int? Channel { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Doc { get; init; }

    /// <summary>Its type is a guess from what the device reported, which a description replaces.</summary>
    public bool IsGuess { get; init; }
}
