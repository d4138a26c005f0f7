namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A field of a packed value.</summary>
/// <param name="Key">By what other parts of the draft refer to it; unique in its packed value. In JSON, the key of the member.</param>
/// <param name="Type">Its type, in the words of layouts: <c>u16</c>, <c>i8</c>, <c>bytes:2</c>, <c>object</c>.</param>
internal sealed record FieldDraft(string Key, string Type)
{
    /// <summary>What it may be called, best first; nothing for bytes that are only kept.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Its name in C#; null until the draft is named, and for bytes that are only kept.</summary>
    public string? Name { get; init; }

    /// <summary>It is a member of a JSON object, and <see cref="Key"/> is the member's name.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>The byte at which it begins; below zero counted from the end; null for behind the field before.</summary>
    public int? At { get; init; }

    /// <summary>The bits of the number at this place; a single bit where both are the same.</summary>
    public (int High, int Low)? Bits { get; init; }

    public NumberDraft? Number { get; init; }

    public IReadOnlyList<ValueDraft> Values { get; init; } = [];

    public IReadOnlyList<BitDraft> Flags { get; init; } = [];

    public bool IsInverted { get; init; }

    /// <summary>Whether it may be missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The key of the bit that makes the number negative.</summary>
    public string? SignOf { get; init; }

    /// <summary>The fields of an object.</summary>
    public IReadOnlyList<FieldDraft> Fields { get; init; } = [];

    public string? Doc { get; init; }
}
