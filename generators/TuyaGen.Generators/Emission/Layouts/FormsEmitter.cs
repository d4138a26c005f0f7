using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The methods of a payload that has several forms. One that was read is written in its form again, where the values still fit;
/// otherwise the first form takes it that has room for all its values.</summary>
internal static class FormsEmitter
{
    public static void Emit(SourceWriter writer, FormsBody body, LayoutCode code)
    {
        var name = code.Layout.Name;
        code.Read(writer);
        for (var i = 0; i < body.Forms.Count; i++)
            writer.Line(Chosen(body.Forms[i].Test, i + 1));
        if (!body.Forms.Any(f => f.Test.IsAnything))
        {
            writer.Lines($"""
                reader.Fail("the payload", {Literals.Text($"has a length or a beginning that no form of {name} has")});
                return new();
                """);
        }

        writer.Close().Line();
        code.Write(writer);
        Choose(writer, body.Forms.Count, code);
        writer.Close();
        for (var i = 0; i < body.Forms.Count; i++)
        {
            var number = Literals.Int(i + 1);
            writer.Line().Line($"private static {name} Read{number}(ref {CoreNames.PayloadReader} reader)").Open();
            new FieldsReader(writer, body.Forms[i].Fields, code, i + 1).Emit();
            writer.Close().Line().Line($"private void Write{number}(ref {CoreNames.PayloadWriter} writer)").Open();
            Write(writer, body.Forms[i], i + 1, code);
            writer.Close();
        }

        writer.Outdent();
    }

    private static string Chosen(FormTest test, int form) => test.IsAnything
        ? $"return Read{Literals.Int(form)}(ref reader);"
        : $"if ({Condition(test, "reader.Length", "reader.StartsWith(")})\n    return Read{Literals.Int(form)}(ref reader);".Replace("\n", "\n        ");

    private static string Condition(FormTest test, string length, string startsWith)
    {
        var parts = new List<string>();
        if (test.Length is { } exact)
            parts.Add($"{length} == {Literals.Int(exact)}");
        if (test.AtLeast is { } least)
            parts.Add($"{length} >= {Literals.Int(least)}");
        if (test.Modulus is { } modulus)
            parts.Add($"{length} % {Literals.Int(modulus)} == {Literals.Int(test.Remainder)}");
        if (test.Head.Count > 0)
            parts.Add($"{startsWith}[{string.Join(", ", test.Head.Select(b => $"0x{b:x2}"))}])");
        return string.Join(" && ", parts);
    }

    private static void Choose(SourceWriter writer, int forms, LayoutCode code)
    {
        writer.Lines($"""
            var start = writer.Position;
            for (var attempt = 0; attempt <= {Literals.Int(forms)}; attempt++)
            """).Open().Line($"switch (attempt == 0 ? {code.Keep("origin")}.Form : attempt)").Open();
        for (var i = 1; i <= forms; i++)
        {
            writer.Lines($"""
                case {Literals.Int(i)}:
                    Write{Literals.Int(i)}(ref writer);
                    break;
                """);
        }

        writer.Lines("""
            default:
                continue;
            """).Close().Line().Lines($"""
            if (!writer.Retry(start, attempt, {Literals.Int(forms)}))
                return;
            """).Close();
    }

    private static void Write(SourceWriter writer, FormSpec form, int number, LayoutCode code)
    {
        writer.Line("var start = writer.Position;");
        foreach (var property in code.Layout.Properties.Where(p => p.IsNullable))
        {
            var field = form.Fields.Fields.FirstOrDefault(f => f.HasValue && f.Name == property.Name);
            if (field is { IsNullable: true })
                continue;
            writer.Lines(field is null
                ? $"""
                   if ({property.Name} is not null)
                       writer.Fail("{property.Name}", "has no place beside the other values");
                   """
                : $$"""
                   if ({{property.Name}} is not { } {{LayoutCode.Local(property.Name)}})
                   {
                       writer.Missing("{{property.Name}}");
                       return;
                   }

                   """);
        }

        new FieldsWriter(writer, form.Fields, code, number, form.Test.Head).Emit();
        if (!form.Test.IsAnything)
        {
            writer.Lines($"""
                if (!({Condition(form.Test, "writer.Length(start)", "writer.StartsWith(start, ")}))
                    writer.Fail("the payload", "has another length or beginning than its form");
                """);
        }
    }
}
