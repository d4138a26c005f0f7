using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Constants as C# text.</summary>
internal static class Literals
{
    public static string Text(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Decimal(decimal value) => Parsing.Values.Invariant(value) + "m";

    public static string Long(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A constant as a value of a type.</summary>
    public static string Of(Scalar constant, ClrType type, string ns) => (constant.Kind, type.Kind) switch
    {
        (ScalarKind.Null, _) => "null",
        (ScalarKind.Boolean, _) => constant.Text,
        (ScalarKind.Number, ClrKind.Decimal) => constant.Text + "m",
        (ScalarKind.Number, ClrKind.Double) => constant.Text + "d",
        (ScalarKind.Number, ClrKind.Duration) => $"{CoreNames.TimeSpan}.FromMilliseconds({constant.Text})",
        (ScalarKind.Number, ClrKind.Long) => constant.Text + "L",
        (ScalarKind.Number, _) => constant.Text,
        (_, ClrKind.Enum or ClrKind.Bitmap) => $"{TypeNames.Of(type, ns)}.{constant.Text}",
        _ => Text(constant.Text),
    };

    /// <summary>A wire value.</summary>
    public static string Wire(Scalar wire) => wire.Kind switch
    {
        ScalarKind.Text => $"{CoreNames.DpValue}.Of({Text(wire.Text)})",
        ScalarKind.Number when wire.Text.Contains('.') || wire.Text.Length > 18 => $"{CoreNames.DpValue}.Of({wire.Text}m)",
        ScalarKind.Number => $"{CoreNames.DpValue}.Of({wire.Text}L)",
        _ => $"{CoreNames.DpValue}.Of({wire.Text})",
    };

    /// <summary>A list as a collection expression.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string List(IEnumerable<int> items) => List(items.Select(Int));
}
