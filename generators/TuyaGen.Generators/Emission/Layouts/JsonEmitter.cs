using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The methods of a payload that is a JSON object. Members that have no name survive.</summary>
internal static class JsonEmitter
{
    public static void Emit(SourceWriter writer, JsonBody body, LayoutCode code)
    {
        var tokens = new TokenCode(code);
        Read(writer, body, code, tokens);
        code.Write(writer);
        writer.Line("writer.BeginObject();");
        foreach (var field in body.Fields)
            Write(writer, field, tokens);
        writer.Line($"writer.EndObject({code.Keep("origin")});").Close().Outdent();
    }

    private static void Read(SourceWriter writer, JsonBody body, LayoutCode code, TokenCode tokens)
    {
        var values = body.Fields.Where(f => f.HasValue).ToArray();
        code.Read(writer);
        foreach (var field in values)
            writer.Line($"{code.TypeOf(field, nullable: true)} {LayoutCode.Local(field.Name)} = null;");
        writer.Lines($"""
            {CoreNames.PayloadOrigin} origin = default;
            reader.BeginObject();
            while (reader.NextMember())
            """).Open();
        for (var i = 0; i < body.Fields.Count; i++)
        {
            var field = body.Fields[i];
            writer.Line($"{(i > 0 ? "else " : "")}if (reader.IsMember({Literals.Text(field.Key)}u8))").Open();
            if (field.Role == FieldRole.Constant)
                writer.Line(TokenCode.Expect(field));
            else
                Read(writer, field, tokens, code);
            writer.Close();
        }

        writer.Line("else").Open().Line("reader.KeepMember(ref origin);").Close().Close().Line();
        foreach (var field in values.Where(f => !f.IsOptional))
            writer.Line($"reader.RequireMember(\"{field.Name}\", {LayoutCode.Local(field.Name)} is not null);");
        writer.Line("return new()").Open();
        foreach (var field in values)
            writer.Line($"{field.Name} = {LayoutCode.Local(field.Name)}{(field.IsOptional ? "" : Fallback(field))},");
        writer.Line($"{code.Keep("origin")} = origin,").Close(";").Close().Line();
    }

    private static string Fallback(FieldSpec field) => (field.Repeat, field.Type.Kind) switch
    {
        (not null, _) => " ?? default",
        (_, ClrKind.Text) => " ?? \"\"",
        (_, ClrKind.Layout) => " ?? new()",
        _ => " ?? default",
    };

    private static void Read(SourceWriter writer, FieldSpec field, TokenCode tokens, LayoutCode code)
    {
        var local = LayoutCode.Local(field.Name);
        if (field.Repeat is null)
        {
            writer.Line($"{local} = reader.IsNull ? null : {tokens.Read(field)};");
            return;
        }

        var items = local.TrimStart('@') + "Items";
        writer.Lines($"""
            if (reader.IsNull)
                continue;
            var {items} = new {CoreNames.List}<{code.Type(field.Type)}>();
            reader.BeginArray("{field.Name}");
            while (reader.NextItem())
                {items}.Add({tokens.Read(field, items + ".Count")});
            """);
        if (field.Repeat.Count is { } count)
            writer.Line($"reader.Expect(\"{field.Name}\", (long){items}.Count, {Literals.Int(count)});");
        writer.Line($"{local} = {CoreNames.ValueList}.Over({items}.ToArray());");
    }

    private static void Write(SourceWriter writer, FieldSpec field, TokenCode tokens)
    {
        var value = field.IsOptional ? LayoutCode.Local(field.Name) : field.Name;
        if (field is { IsOptional: true, HasValue: true })
            writer.Line($"if ({field.Name} is {{ }} {value})").Open();
        if (field.Repeat?.Count is { } count)
            writer.Line($"writer.Count(\"{field.Name}\", {value}.Count, {Literals.Int(count)});");
        writer.Line($"writer.Member({Literals.Text(field.Key)});");
        if (field.Role == FieldRole.Constant)
        {
            writer.Line(TokenCode.Constant(field));
        }
        else if (field.Repeat is null)
        {
            writer.Line(tokens.Write(field, value));
        }
        else
        {
            var item = LayoutCode.Local(field.Name).TrimStart('@') + "Item";
            writer.Lines($"""
                writer.BeginArray();
                foreach (var {item} in {value}.Span)
                    {tokens.Write(field, item)}
                writer.EndArray();
                """);
        }

        if (field is { IsOptional: true, HasValue: true })
            writer.Close().Line();
    }
}
