namespace TuyaGen.Generators.Model;

/// <summary>The translation of a data point.</summary>
internal abstract record CodecSpec;

/// <summary>One without settings: a member of <c>DpCodecs</c>.</summary>
internal sealed record NamedCodec(string Member) : CodecSpec;

/// <summary>One that the project brings: a class with a constructor without parameters.</summary>
internal sealed record OwnCodec(string ClassName) : CodecSpec;

/// <summary>A whole number, seen as it travels.</summary>
internal sealed record IntegerCodec(long? Min, long? Max, long Step, string? Text, bool IsLong) : CodecSpec
{
    /// <summary>The same for a property that is wider in C#, because another form of it is.</summary>
    public CodecSpec As(ClrType type) => type.Kind == ClrKind.Decimal
        ? new DecimalCodec(new() { Min = Min, Max = Max, Step = Step == 1 ? null : Step, Text = Text })
        : this with { IsLong = true };
}

/// <summary>A whole number, seen otherwise than it travels.</summary>
internal sealed record DecimalCodec(NumberFacets Facets) : CodecSpec;

/// <summary>A packed value of a layout.</summary>
internal sealed record PayloadCodec : CodecSpec;

/// <summary>A part of a packed value.</summary>
/// <param name="Whole">The type of the packed value.</param>
/// <param name="Codec">How the packed value travels.</param>
/// <param name="Path">The fields that lead to the part.</param>
internal sealed record PartCodec(ClrType Whole, CodecSpec Codec, EquatableArray<string> Path) : CodecSpec;

/// <summary>A floating point number.</summary>
internal sealed record DoubleCodec(decimal? Min, decimal? Max) : CodecSpec;

/// <summary>A text.</summary>
internal sealed record TextCodec(int MinLength, int? MaxLength) : CodecSpec;

/// <summary>A closed list of words.</summary>
internal sealed record EnumCodec(string Type, EquatableArray<EnumEntry> Entries) : CodecSpec
{
    /// <summary>Its members are the numbers of a payload, so that none stands for those that are not listed.</summary>
    public bool IsOfNumbers { get; init; }
}

/// <summary>A number whose bits have names.</summary>
internal sealed record BitmapCodec(string Type, EquatableArray<BitEntry> Bits) : CodecSpec;
