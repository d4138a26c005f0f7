using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>An enumeration or a set of flags as one variant has it.</summary>
internal sealed record NamedType(ClrType Type, string? Doc, EquatableArray<EnumEntry> Entries, EquatableArray<BitEntry> Bits)
{
    public bool IsBitmap => Type.Kind == ClrKind.Bitmap;

    public CodecSpec Codec => IsBitmap ? new BitmapCodec(Type.Name, Bits) : new EnumCodec(Type.Name, Entries);

    public IEnumerable<TypeMember> Members => IsBitmap
        ? Bits.Select(b => new TypeMember(b.Name, b.Bit, null))
        : Entries.Select(e => new TypeMember(e.Name, 0, e.Doc));
}
