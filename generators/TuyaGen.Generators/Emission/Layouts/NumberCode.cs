using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>One number of a payload: between the payload and what the caller sees.</summary>
internal sealed class NumberCode(LayoutCode code)
{
    /// <summary>Reads it.</summary>
    public string Read(FieldSpec field)
    {
        var raw = Raw(field);
        if (field.AbsentIf is not { } absent)
            return Seen(field, raw);
        var wire = LayoutCode.Local(field.Name).TrimStart('@') + "Wire";
        return $"{raw} is not {Literals.Long(absent)}{(raw.StartsWith("reader.Unsigned64", StringComparison.Ordinal) ? "m" : "")} and var {wire} ? ({code.Type(field.Type)}?){Whole(Seen(field, wire))} : null";
    }

    /// <summary>The number on the wire, as it stands in the payload.</summary>
    public static string Raw(FieldSpec field)
    {
        var name = $"\"{field.Label}\"";
        switch (field.Wire)
        {
            case IntegerWire { Bits: 4 }:
                return $"reader.Nibble({name})";
            case IntegerWire wire when field.Bits is { } bits:
                return $"reader.Bits({name}, {Literals.Int(wire.Bits / 8)}, {Literals.Int(bits.High)}, {Literals.Int(bits.Low)}{Order(wire.IsLittleEndian)})";
            case IntegerWire { Bits: 64, IsSigned: false } wire:
                return $"reader.Unsigned64({name}{Order(wire.IsLittleEndian)})";
            case IntegerWire wire:
                return $"reader.{(wire.IsSigned ? "Signed" : "Unsigned")}({name}, {Literals.Int(wire.Bits / 8)}{Order(wire.IsLittleEndian)})";
            case DigitsWire wire:
                return $"reader.{(wire.IsHex ? "HexDigits" : "DecimalDigits")}({name}, {Literals.Int(wire.Count)})";
            case FloatWire wire:
                return $"reader.Float({name}{Order(wire.IsLittleEndian)})";
            default:
                throw new InvalidOperationException(field.Wire.GetType().Name);
        }
    }

    /// <summary>Writes what stands for a value.</summary>
    public string Write(FieldSpec field, string value)
    {
        if (field.AbsentIf is not { } absent)
            return Put(field, Wire(field, value));
        var given = LayoutCode.Local(field.Name).TrimStart('@') + "Value";
        return Put(field, $"{value} is {{ }} {given} ? {Wire(field, given)} : {Literals.Long(absent)}");
    }

    /// <summary>Writes a number as it stands in the payload.</summary>
    public static string Put(FieldSpec field, string wire)
    {
        var name = $"\"{field.Label}\"";
        return field.Wire switch
        {
            IntegerWire { Bits: 4 } => $"writer.Nibble({name}, {wire});",
            IntegerWire number when field.Bits is { } bits =>
                $"writer.Bits({name}, {Literals.Int(number.Bits / 8)}, {Literals.Int(bits.High)}, {Literals.Int(bits.Low)}, {wire}{Order(number.IsLittleEndian)});",
            IntegerWire number => $"writer.{(number.IsSigned ? "Signed" : "Unsigned")}({name}, {Literals.Int(number.Bits / 8)}, {wire}{Order(number.IsLittleEndian)});",
            DigitsWire digits => $"writer.{(digits.IsHex ? "HexDigits" : "DecimalDigits")}({name}, {Literals.Int(digits.Count)}, {wire});",
            FloatWire number => $"writer.Float({name}, {wire}{Order(number.IsLittleEndian)});",
            _ => throw new InvalidOperationException(field.Wire.GetType().Name),
        };
    }

    private static string Order(bool littleEndian) => littleEndian ? ", littleEndian: true" : "";

    private string Seen(FieldSpec field, string raw)
    {
        if (field.Codec is not null)
            raw = $"{CoreNames.PayloadNumbers}.From{field.Codec}({raw})";
        if (field.Offset != 0)
            raw = field.Offset > 0 ? $"({raw} - {Literals.Long(field.Offset)})" : $"({raw} + {Literals.Long(-field.Offset)})";
        if (field.Scale is { IsScaled: true } scale)
            return $"reader.Value(\"{field.Label}\", {code.Scale(scale)}, {raw})";
        return field.Type.Kind switch
        {
            ClrKind.Boolean => $"{raw} {(field.IsInverted ? "==" : "!=")} 0",
            ClrKind.Integer => $"(int){raw}",
            ClrKind.Enum or ClrKind.Bitmap => $"({code.Type(field.Type)}){raw}",
            _ => raw,
        };
    }

    private string Wire(FieldSpec field, string value)
    {
        if (field.SignField is not null)
            value = $"{CoreNames.Math}.Abs({value})";
        var wire = field.Type.Kind switch
        {
            ClrKind.Boolean => $"{value} ? {(field.IsInverted ? "0 : 1" : "1 : 0")}",
            ClrKind.Enum => field.Wire is IntegerWire { Bits: 64, IsSigned: false } ? $"(ulong){value}" : $"(long){value}",
            ClrKind.Bitmap => $"(ulong){value}",
            _ => field.Scale is { } scale ? $"writer.Wire(\"{field.Label}\", {code.Scale(scale)}, {value})" : value,
        };
        if (field.Offset != 0)
            wire = $"{wire} {(field.Offset > 0 ? "+" : "-")} {Literals.Long(Math.Abs(field.Offset))}m";
        return field.Codec is null ? wire : $"{CoreNames.PayloadNumbers}.To{field.Codec}({wire})";
    }

    private static string Whole(string expression) => expression.EndsWith(" 0", StringComparison.Ordinal) ? $"({expression})" : expression;
}
