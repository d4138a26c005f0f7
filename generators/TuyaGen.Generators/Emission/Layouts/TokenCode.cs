using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>One value of a JSON object.</summary>
internal sealed class TokenCode(LayoutCode code)
{
    public string Read(FieldSpec field, string? index = null)
    {
        var name = $"\"{field.Name}\"";
        return Kind(field) switch
        {
            TokenKind.Text => $"reader.JsonText({name})",
            TokenKind.Raw => $"reader.JsonRaw({name})",
            TokenKind.Boolean => (field.IsInverted ? "!" : "") + $"reader.JsonBoolean({name})",
            TokenKind.Choice => $"reader.JsonChoice({name}, {code.Choice(field)})",
            TokenKind.Object => $"reader.JsonObject<{code.Type(field.Type)}>({name}{(index is null ? "" : ", " + index)})",
            TokenKind.Number when field.Scale is { } scale => $"reader.Value({name}, {code.Scale(scale)}, reader.JsonNumber({name}))",
            TokenKind.Number => $"reader.JsonNumber({name})",
            _ when field.Type.Kind == ClrKind.Long => $"reader.JsonInteger({name}, long.MinValue, long.MaxValue)",
            _ => $"(int)reader.JsonInteger({name}, int.MinValue, int.MaxValue)",
        };
    }

    public string Write(FieldSpec field, string value)
    {
        var name = $"\"{field.Name}\"";
        return Kind(field) switch
        {
            TokenKind.Text => $"writer.JsonText({name}, {value});",
            TokenKind.Raw => $"writer.JsonRaw({name}, {value});",
            TokenKind.Boolean => $"writer.JsonBoolean({(field.IsInverted ? "!" : "")}{value});",
            TokenKind.Choice => $"writer.JsonChoice({name}, {code.Choice(field)}, {value});",
            TokenKind.Object => $"writer.Object({name}, {value});",
            _ when field.Scale is { } scale => $"writer.JsonNumber(writer.Wire({name}, {code.Scale(scale)}, {value}));",
            _ => $"writer.JsonNumber({value});",
        };
    }

    /// <summary>Reads what must always be the same.</summary>
    public static string Expect(FieldSpec field)
    {
        var name = $"\"{field.Label}\"";
        return Kind(field) switch
        {
            TokenKind.Text => $"reader.Expect({name}, reader.JsonText({name}), {Literals.Text(field.Const!.Text)});",
            TokenKind.Boolean => $"reader.Expect({name}, reader.JsonBoolean({name}) ? 1 : 0, {(field.Const!.Text == "true" ? "1" : "0")});",
            _ => $"reader.Expect({name}, reader.JsonNumber({name}), {field.Const!.Text}m);",
        };
    }

    /// <summary>Writes what is always the same.</summary>
    public static string Constant(FieldSpec field) => Kind(field) switch
    {
        TokenKind.Text => $"writer.JsonText(\"\", {Literals.Text(field.Const!.Text)});",
        TokenKind.Boolean => $"writer.JsonBoolean({field.Const!.Text});",
        _ => $"writer.JsonNumber({field.Const!.Text}m);",
    };

    private static TokenKind Kind(FieldSpec field) => ((TokenWire)field.Wire).Kind;
}
