namespace TuyaGen.Generators.Model;

/// <summary>How a field stands in a payload.</summary>
internal abstract record WireSpec
{
    /// <summary>The bits of one item, where they are fixed.</summary>
    public abstract int? FixedBits { get; }
}

/// <summary>A whole number of 4 or of 8 to 64 bits.</summary>
internal sealed record IntegerWire(int Bits, bool IsSigned, bool IsLittleEndian) : WireSpec
{
    public override int? FixedBits => Bits;
}

/// <summary>A floating point number of 32 bits.</summary>
internal sealed record FloatWire(bool IsLittleEndian) : WireSpec
{
    public override int? FixedBits => 32;
}

/// <summary>A number that stands there as digits.</summary>
internal sealed record DigitsWire(bool IsHex, int Count) : WireSpec
{
    public override int? FixedBits => Count * 8;
}

/// <summary>Bytes as they are.</summary>
internal sealed record BytesWire(int? Count) : WireSpec
{
    public override int? FixedBits => Count * 8;
}

/// <summary>A text with zeros around it; the alphabet is part of the names of the core's methods.</summary>
internal sealed record TextWire(string Alphabet, int? Count) : WireSpec
{
    public override int? FixedBits => Count * 8;
}

/// <summary>A value of another layout.</summary>
internal sealed record ObjectWire(LayoutExtent Extent) : WireSpec
{
    public override int? FixedBits => Extent.FixedBits;
}

/// <summary>A value of a JSON object, or a word between separators.</summary>
internal sealed record TokenWire(TokenKind Kind) : WireSpec
{
    public override int? FixedBits => null;
}
