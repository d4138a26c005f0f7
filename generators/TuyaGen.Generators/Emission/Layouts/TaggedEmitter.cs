using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The methods of a payload of records with tags. Records that have no name, and the order of all, survive.</summary>
internal static class TaggedEmitter
{
    public static void Emit(SourceWriter writer, TaggedBody body, LayoutCode code)
    {
        var fields = new FieldCode(code);
        Read(writer, body, code, fields);
        Write(writer, body, code);
        writer.Line().Line($"private void WriteField(ref {CoreNames.PayloadWriter} writer, int field, long marker)").Open().Line("switch (field)").Open();
        for (var i = 0; i < body.Fields.Count; i++)
        {
            var (tag, field) = (body.Fields[i].Tag, body.Fields[i].Field);
            var local = LayoutCode.Local(field.Name);
            writer.Line($"case {Literals.Int(i)} when {field.Name} is {{ }} {local}:").Indent()
                .Line($"writer.Record({Shape(body)}, marker, {Literals.Long(tag)}{Order(body)});");
            fields.Write(writer, field, _ => local);
            writer.Line("break;").Outdent();
        }

        writer.Close().Close().Outdent();
    }

    private static void Read(SourceWriter writer, TaggedBody body, LayoutCode code, FieldCode fields)
    {
        code.Read(writer);
        writer.Line("var start = reader.Position;");
        foreach (var field in body.Fields)
            writer.Line($"{code.TypeOf(field.Field, nullable: true)} {LayoutCode.Local(field.Field.Name)} = null;");
        writer.Line($"var marker = {Marker(body, $"reader.Marker({Literals.Int(body.Marker.Length)}, {Literals.Int(body.RecordBits)})")};");
        writer.Line($"for (var i = reader.Fill(\"the records\", {Literals.Int(body.RecordBits)}); i > 0; i--)").Open()
            .Line($"switch (reader.Record({Shape(body)}, marker{Order(body)}))").Open();
        foreach (var field in body.Fields)
        {
            writer.Line($"case {Literals.Long(field.Tag)}:").Indent();
            fields.Assign(writer, field.Field, LayoutCode.Local(field.Field.Name));
            writer.Line("break;").Outdent();
        }

        writer.Lines($"""
            default:
                reader.Skip({Literals.Int(body.ValueBits)});
                break;
            """).Close().Close().Line().Line("return new()").Open();
        foreach (var field in body.Fields)
            writer.Line($"{field.Field.Name} = {LayoutCode.Local(field.Field.Name)},");
        writer.Line($"{code.Keep("origin")} = reader.Origin(start),").Close(";").Close().Line();
    }

    private static void Write(SourceWriter writer, TaggedBody body, LayoutCode code)
    {
        var count = Literals.Int(body.Fields.Count);
        code.Write(writer);
        writer.Lines($$"""
            {{CoreNames.Span}}<bool> written = stackalloc bool[{{count}}];
            var records = new {{CoreNames.PayloadRecords}}({{code.Keep("origin")}}, {{Shape(body)}}, {{Literals.Int(body.RecordBits)}}, {{Marker(body, "null")}}{{Order(body)}});
            while (records.Next())
            {
                var field = records.Tag switch
                {
            """);
        for (var i = 0; i < body.Fields.Count; i++)
            writer.Line($"        {Literals.Long(body.Fields[i].Tag)} => {Literals.Int(i)},");
        writer.Lines($$"""
                    _ => -1,
                };
                if (field < 0)
                {
                    records.Keep(ref writer);
                }
                else if (!written[field])
                {
                    WriteField(ref writer, field, records.Marker);
                    written[field] = true;
                }
            }

            for (var field = 0; field < {{count}}; field++)
            {
                if (!written[field])
                    WriteField(ref writer, field, records.Marker);
            }
            """).Close();
    }

    private static string Shape(TaggedBody body) => $"{Literals.Int(body.Marker.Length)}, {Literals.Int(body.Tag.Bits / 8)}";

    private static string Order(TaggedBody body) => body.Tag.IsLittleEndian ? ", littleEndian: true" : "";

    private static string Marker(TaggedBody body, string detected)
    {
        if (body.Marker.Length == 0)
            return "0L";
        return body.Marker.Bytes.Count == 0 ? detected : $"0x{string.Concat(body.Marker.Bytes.Select(b => b.ToString("x2")))}L";
    }
}
