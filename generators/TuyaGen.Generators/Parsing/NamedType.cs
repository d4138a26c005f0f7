using System.Globalization;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>An enumeration, a set of flags or a packed value as one variant has it.</summary>
internal sealed record NamedType(ClrType Type, string? Doc, EquatableArray<EnumEntry> Entries, EquatableArray<BitEntry> Bits)
{
    /// <summary>The layout of a packed value.</summary>
    public LayoutSpec? Layout { get; init; }

    /// <summary>The type behind an enumeration whose members are the numbers of a payload.</summary>
    public string? Underlying { get; init; }

    public bool IsBitmap => Type.Kind == ClrKind.Bitmap;

    public CodecSpec Codec => Type.Kind switch
    {
        ClrKind.Layout => new PayloadCodec(),
        ClrKind.Bitmap => new BitmapCodec(Type.Name, Bits),
        _ => new EnumCodec(Type.Name, Entries) { IsOfNumbers = Underlying is not null },
    };

    /// <summary>All members that the type has in C#, where the document that it belongs to gives it more than these here.</summary>
    public EquatableArray<TypeMember> Declared { get; init; }

    public IEnumerable<TypeMember> Members => Declared.Count > 0 ? Declared : IsBitmap
        ? Bits.Select(b => new TypeMember(b.Name, b.Bit, null))
        : Entries.Select(e => new TypeMember(e.Name, Underlying is null ? 0 : long.Parse(e.Wire.Text, CultureInfo.InvariantCulture), e.Doc));

    public static NamedType Of(LayoutSpec layout) => new(new(ClrKind.Layout, layout.Name), layout.Doc, default, default) { Layout = layout };

    /// <summary>The same type, seen from a document of another namespace.</summary>
    public NamedType In(string ns) => this with
    {
        Type = Type.In(ns),
        Layout = Layout is null ? null : Layout with { Properties = Layout.Properties.Select(p => p with { Type = p.Type.In(ns) }).ToEquatable() },
    };
}
