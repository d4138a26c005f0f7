using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The translation of a data point.</summary>
internal static class CodecEmitter
{
    public static string Codec(CodecSpec codec, string type) => $"{CoreNames.DpCodecs}." + codec switch
    {
        NamedCodec named => named.Member,
        IntegerCodec { IsLong: true } number => $"Long({Arguments(Optional("min", number.Min), Optional("max", number.Max), Step(number.Step))})",
        IntegerCodec number => $"Integer({Arguments(Optional("min", number.Min), Optional("max", number.Max), Step(number.Step), number.Text is null ? null : $"text: {Literals.Text(number.Text)}")})",
        DecimalCodec number => $"Decimal({Scale(number.Facets)})",
        PayloadCodec => $"Payload<{type}>()",
        DoubleCodec number => $"Double({Arguments(Double("min", number.Min), Double("max", number.Max))})",
        TextCodec text => $"Text({Arguments(text.MinLength > 0 ? $"minLength: {Literals.Int(text.MinLength)}" : null, Optional("maxLength", text.MaxLength))})",
        EnumCodec words => $"Enum<{type}>({string.Join(", ", words.Entries.Select(e => Entry(e, type)).Prepend($"{type}.{Parsing.TypeParser.UnknownMember}"))})",
        BitmapCodec bits => $"Bitmap<{type}>({string.Join(", ", bits.Bits.Select(b => $"new {CoreNames.BitmapEntry}(\"{b.Name}\", {Literals.Int(b.Bit)})"))})",
        _ => throw new InvalidOperationException(codec.GetType().Name),
    };

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
            parts.Add("IsText = true");
        return parts.Count == 0 ? $"new {CoreNames.NumberScale}()" : $"new {CoreNames.NumberScale} {{ {string.Join(", ", parts)} }}";
    }

    private static string Entry(EnumEntry entry, string type)
    {
        var also = entry.Also.Count > 0 ? $"Also: {Literals.List(entry.Also.Select(Literals.Wire))}" : null;
        return $"new {CoreNames.EnumEntry}<{type}>({Arguments($"{type}.{entry.Name}", $"\"{entry.Name}\"", Literals.Wire(entry.Wire), also,
            entry.IsReportOnly ? "IsReportOnly: true" : null, entry.Doc is null ? null : $"Doc: {Literals.Text(entry.Doc)}")})";
    }

    private static string Arguments(params string?[] arguments) => string.Join(", ", arguments.Where(a => a is not null));

    private static string? Optional(string name, long? value) => value is null ? null : $"{name}: {Literals.Long(value)}";

    private static string? Double(string name, decimal? value) => value is { } number ? $"{name}: {Parsing.Values.Invariant(number)}d" : null;

    private static string? Step(long step) => step == 1 ? null : $"step: {Literals.Long(step)}";
}
