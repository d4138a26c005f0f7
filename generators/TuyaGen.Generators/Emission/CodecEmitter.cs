using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Generators.Emission;

/// <summary>The translation of a data point.</summary>
internal static class CodecEmitter
{
    public static string Codec(CodecSpec codec, string type, string ns) => codec is OwnCodec own
        ? $"new {own.ClassName}()"
        : $"{CoreNames.DpCodecs}.{Member(codec, type, ns)}";

    private static string Member(CodecSpec codec, string type, string ns) => codec switch
    {
        NamedCodec named => named.Member,
        IntegerCodec number => Integer(number),
        DecimalCodec number => $"Decimal({Scale(number.Facets)})",
        PayloadCodec => $"Payload<{type}>()",
        PartCodec part => Part(part, type, ns),
        DoubleCodec number => $"Double({Arguments(Double("min", number.Min), Double("max", number.Max))})",
        TextCodec text => $"Text({Arguments(Optional("minLength", text.MinLength, unless: 0), Optional("maxLength", text.MaxLength))})",
        EnumCodec words => $"Enum<{type}>({(words.IsOfNumbers ? "default" : $"{type}.{TypeParser.UnknownMember}")}{string.Concat(words.Entries.Select(e => Entry(e, type)))})",
        BitmapCodec bits => $"Bitmap<{type}>({string.Join(", ", bits.Bits.Select(Bit))})",
        _ => throw new InvalidOperationException(codec.GetType().Name),
    };

    private static string Part(PartCodec part, string type, string ns)
    {
        var whole = TypeNames.Of(part.Whole, ns);
        return $"Part<{whole}, {type}>({Codec(part.Codec, whole, ns)}, static whole => whole.{string.Join("?.", part.Path)})";
    }

    private static string Integer(IntegerCodec number)
    {
        var text = number.Text is null ? null : $"text: {Literals.Text(number.Text)}";
        var arguments = Arguments(Optional("min", number.Min), Optional("max", number.Max), Optional("step", number.Step, unless: 1), text);
        return $"{(number.IsLong ? "Long" : "Integer")}({arguments})";
    }

    public static string Scale(NumberFacets facets)
    {
        var parts = new List<string>();
        if (facets.Min is { } min)
            parts.Add($"Min = {Literals.Decimal(min)}");
        if (facets.Max is { } max)
            parts.Add($"Max = {Literals.Decimal(max)}");
        if (facets.Step is { } step)
            parts.Add($"Step = {Literals.Decimal(step)}");
        if (facets.Multiplier != 1)
            parts.Add($"Multiplier = {Literals.Int(facets.Multiplier)}");
        if (facets.Divisor != 1)
            parts.Add($"Divisor = {Literals.Int(facets.Divisor)}");
        if (facets is { ViewAtMin: { } low, ViewAtMax: { } high })
            parts.Add($"View = ({Literals.Decimal(low)}, {Literals.Decimal(high)})");
        if (facets.Digits is { } digits)
            parts.Add($"Digits = {Literals.Int(digits)}");
        if (facets.Text is not null)
            parts.Add($"Text = {Literals.Text(facets.Text)}");
        return parts.Count == 0 ? $"new {CoreNames.NumberScale}()" : $"new {CoreNames.NumberScale} {{ {string.Join(", ", parts)} }}";
    }

    private static string Entry(EnumEntry entry, string type)
    {
        var also = entry.Also.Count > 0 ? $"Also: {Literals.List(entry.Also.Select(Literals.Wire))}" : null;
        var reportOnly = entry.IsReportOnly ? "IsReportOnly: true" : null;
        var doc = entry.Doc is null ? null : $"Doc: {Literals.Text(entry.Doc)}";
        var number = entry.Number is { } value ? $"Number: {Literals.Decimal(value)}" : null;
        var arguments = Arguments($"{type}.{entry.Name}", $"\"{entry.Name}\"", Literals.Wire(entry.Wire), also, reportOnly, doc, number);
        return $", new {CoreNames.EnumEntry}<{type}>({arguments})";
    }

    private static string Bit(BitEntry bit) => $"new {CoreNames.BitmapEntry}(\"{bit.Name}\", {Literals.Int(bit.Bit)})";

    private static string Arguments(params string?[] arguments) => string.Join(", ", arguments.Where(a => a is not null));

    private static string? Optional(string name, long? value, long? unless = null) =>
        value is { } number && number != unless ? $"{name}: {Literals.Long(number)}" : null;

    private static string? Double(string name, decimal? value) =>
        value is { } number ? $"{name}: {Values.Invariant(number)}d" : null;
}
