using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The methods of a payload of words with separators between them.</summary>
internal static class WordsEmitter
{
    public static void Emit(SourceWriter writer, WordsBody body, LayoutCode code)
    {
        var separator = $"'{body.Separator}'";
        code.Read(writer);
        foreach (var field in body.Fields)
        {
            var read = Read(field, separator, code);
            writer.Line($"var {LayoutCode.Local(field.Name)} = {(field.IsOptional ? $"reader.HasWord ? ({code.TypeOf(field, nullable: true)}){read} : null" : read)};");
        }

        writer.Line("return new()").Open();
        foreach (var field in body.Fields)
            writer.Line($"{field.Name} = {LayoutCode.Local(field.Name)},");
        writer.Line($"{code.Keep("rest")} = reader.Rest(),").Close(";").Close().Line();

        code.Write(writer);
        for (var i = 0; i < body.Fields.Count; i++)
            Write(writer, body.Fields[i], separator, isFirst: i == 0, code);
        writer.Line($"writer.Rest({code.Keep("rest")});").Close().Outdent();
    }

    private static string Read(FieldSpec field, string separator, LayoutCode code)
    {
        var name = $"\"{field.Name}\"";
        return ((TokenWire)field.Wire).Kind switch
        {
            TokenKind.Text => $"reader.Word({name}, {separator})",
            TokenKind.Number when field.Scale is { } scale => $"reader.Value({name}, {code.Scale(scale)}, reader.NumberWord({name}, {separator}))",
            TokenKind.Number => $"reader.NumberWord({name}, {separator})",
            _ when field.Type.Kind == ClrKind.Long => $"reader.IntegerWord({name}, {separator}, long.MinValue, long.MaxValue)",
            _ => $"(int)reader.IntegerWord({name}, {separator}, int.MinValue, int.MaxValue)",
        };
    }

    private static void Write(SourceWriter writer, FieldSpec field, string separator, bool isFirst, LayoutCode code)
    {
        var value = field.IsOptional ? LayoutCode.Local(field.Name) : field.Name;
        var wire = field.Scale is { } scale ? $"writer.Wire(\"{field.Name}\", {code.Scale(scale)}, {value})" : value;
        if (field.IsOptional)
            writer.Line($"if ({field.Name} is {{ }} {value})").Indent();
        writer.Line($"writer.Word(\"{field.Name}\", {wire}, {separator}, isFirst: {Literals.Bool(isFirst)});");
        if (field.IsOptional)
            writer.Outdent();
    }
}
