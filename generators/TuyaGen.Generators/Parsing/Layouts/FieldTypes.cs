using System.Globalization;
using System.Text.RegularExpressions;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The types of fields that have a name of their own.</summary>
internal static class FieldTypes
{
    public const string Object = "object";

    /// <summary>Names for suggestions.</summary>
    public static readonly IReadOnlyList<string> Binary =
    [
        "bool", "u4", "u8", "u16", "u24", "u32", "u64", "i8", "i16", "i24", "i32", "i64", "u16le", "u24le", "u32le", "u64le", "i16le", "i24le", "i32le", "i64le",
        "f32", "f32le", "bytes", "ascii", "utf8", "utf16", "hex", "dec", Object,
    ];

    public static readonly IReadOnlyList<string> Tokens = ["string", "number", "int", "bool", "array", Object];

    private static readonly Regex Integer = new("^([ui])(8|16|24|32|64)(le)?\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Sized = new("^(bytes|ascii|utf8|utf16|hex|dec)(?::([0-9]{1,5}))?\\z", RegexOptions.CultureInvariant);

    /// <summary>How a type stands in a payload; null where it is none of these.</summary>
    public static WireSpec? Find(string type)
    {
        if (Integer.Match(type) is { Success: true } number)
            return new IntegerWire(int.Parse(number.Groups[2].Value, CultureInfo.InvariantCulture), number.Groups[1].Value == "i", number.Groups[3].Success);
        if (Sized.Match(type) is { Success: true } sized)
            return OfSize(sized.Groups[1].Value, sized.Groups[2].Success ? int.Parse(sized.Groups[2].Value, CultureInfo.InvariantCulture) : null);
        return type switch
        {
            "bool" => new IntegerWire(8, false, false),
            "u4" => new IntegerWire(4, false, false),
            "f32" => new FloatWire(false),
            "f32le" => new FloatWire(true),
            _ => null,
        };
    }

    /// <summary>What the caller sees of a whole number.</summary>
    public static ClrType Natural(WireSpec wire, BitRange? bits) => wire switch
    {
        _ when bits is { Width: 1 } => ClrType.Boolean,
        _ when bits is { } some => Unsigned(some.Width),
        IntegerWire { IsSigned: true } number => number.Bits <= 32 ? ClrType.Integer : ClrType.Long,
        IntegerWire number => Unsigned(number.Bits),
        DigitsWire { IsHex: true } digits => Unsigned(digits.Count * 4),
        DigitsWire digits => digits.Count <= 9 ? ClrType.Integer : ClrType.Long,
        _ => ClrType.Double,
    };

    /// <summary>The smallest and largest number that there is room for.</summary>
    public static (decimal Min, decimal Max) Room(WireSpec wire, BitRange? bits)
    {
        if (wire is DigitsWire { IsHex: false } digits)
            return (0, decimal.Parse(new('9', digits.Count), CultureInfo.InvariantCulture));
        var width = bits?.Width ?? wire.FixedBits!.Value / (wire is DigitsWire ? 2 : 1);
        var largest = width == 64 ? ulong.MaxValue : (1UL << width) - 1;
        return wire is IntegerWire { IsSigned: true } && bits is null ? (-Math.Floor(largest / 2m) - 1, Math.Floor(largest / 2m)) : (0, largest);
    }

    private static ClrType Unsigned(int bits) => bits <= 31 ? ClrType.Integer : bits <= 63 ? ClrType.Long : ClrType.Decimal;

    private static WireSpec? OfSize(string type, int? count) => (type, count) switch
    {
        (_, 0) => null,
        ("bytes", _) => new BytesWire(count),
        ("hex", >= 1 and <= 15) => new DigitsWire(true, count.Value),
        ("dec", >= 1 and <= 18) => new DigitsWire(false, count.Value),
        ("hex" or "dec", _) => null,
        ("utf16", { } odd) when odd % 2 != 0 => null,
        ("ascii", _) => new TextWire("Ascii", count),
        ("utf8", _) => new TextWire("Utf8", count),
        _ => new TextWire("Utf16", count),
    };
}
