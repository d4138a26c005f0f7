using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A packed value: the record, and how it is read and written.</summary>
internal static class LayoutEmitter
{
    public static string Emit(LayoutSpec layout, string ns)
    {
        var code = new LayoutCode(layout, ns);
        var body = new SourceWriter().Indent();
        Properties(body, layout, code);
        Surface(body, layout);
        Fields(body, layout, code);
        switch (layout.Body)
        {
            case FieldsBody fields:
                FieldsEmitter.Emit(body, fields.Fields, code);
                break;
            case FormsBody forms:
                FormsEmitter.Emit(body, forms, code);
                break;
            case TaggedBody tagged:
                TaggedEmitter.Emit(body, tagged, code);
                break;
            case JsonBody json:
                JsonEmitter.Emit(body, json, code);
                break;
            case WordsBody words:
                WordsEmitter.Emit(body, words, code);
                break;
        }

        var writer = SourceWriter.File(ns).Lines($"""
            {Docs.Summary(layout.Doc ?? $"The payload {layout.Name}.")}
            {SourceWriter.GeneratedCode}
            public sealed partial record {layout.Name} : {CoreNames.PayloadInterface}<{layout.Name}>
            """).Open();
        foreach (var line in code.Members)
            writer.Line(line);
        if (code.Members.Count > 0)
            writer.Line();
        return writer.ToString() + body + "}\n";
    }

    private static void Properties(SourceWriter writer, LayoutSpec layout, LayoutCode code)
    {
        foreach (var property in layout.Properties)
        {
            var initial = code.Initial(property);
            writer.Lines($$"""
                {{Docs.Summary(property.Doc ?? property.Name, property.Limits is { } limits ? Docs.Capital(limits) : null,
                    property.IsNullable ? "Null where the payload does not say" : null)}}
                public {{code.TypeOf(property)}} {{property.Name}} { get; init; }{{(initial is null ? "" : $" = {initial};")}}

                """);
        }
    }

    private static void Surface(SourceWriter writer, LayoutSpec layout)
    {
        const string malformed = $"""<exception cref="{CoreNames.PayloadFormatException}">It does not have the form; the exception names the field and keeps the bytes.</exception>""";
        const string refused = $"""<exception cref="{CoreNames.ValueOutOfRangeException}">A field does not fit; the message names it and what fits.</exception>""";
        var name = layout.Name;
        writer.Lines($$"""
            static {{CoreNames.PayloadEncoding}} {{CoreNames.PayloadInterface}}<{{name}}>.Encoding => {{CoreNames.PayloadEncoding}}.{{layout.Encoding}};

            /// <summary>Reads the bytes of a payload.</summary>
            /// {{malformed}}
            public static {{name}} Parse({{CoreNames.ReadOnlySpan}}<byte> payload) => {{CoreNames.Payload}}.Parse<{{name}}>(payload);

            /// <summary>Reads the bytes of a payload; false where they do not have the form.</summary>
            public static bool TryParse({{CoreNames.ReadOnlySpan}}<byte> payload, [{{CoreNames.MaybeNullWhen}}(false)] out {{name}} value) =>
                {{CoreNames.Payload}}.TryParse(payload, out value);

            /// <summary>Reads the text of a data point.</summary>
            /// {{malformed}}
            public static {{name}} ParseText(string text) => {{CoreNames.Payload}}.ParseText<{{name}}>(text);

            /// <summary>Reads the text of a data point; false where it does not have the form.</summary>
            public static bool TryParseText(string? text, [{{CoreNames.MaybeNullWhen}}(false)] out {{name}} value) =>
                {{CoreNames.Payload}}.TryParseText(text, out value);

            /// <summary>The bytes of the payload.</summary>
            /// {{refused}}
            public byte[] ToBytes() => {{CoreNames.Payload}}.ToBytes(this);

            /// <summary>Writes the bytes of the payload into a buffer; false where that is too short.</summary>
            /// {{refused}}
            public bool TryFormat({{CoreNames.Span}}<byte> destination, out int written) => {{CoreNames.Payload}}.TryFormat(this, destination, out written);

            /// <summary>The text of the data point.</summary>
            /// {{refused}}
            public string ToText() => {{CoreNames.Payload}}.ToText(this);

            /// <summary>All fields, as a person reads them.</summary>
            public override string ToString() => new {{CoreNames.PayloadText}}()
            """).Indent();
        foreach (var property in layout.Properties)
            writer.Line($".Add(\"{property.Name}\", {property.Name}{(property.Unit is null ? "" : ", " + Literals.Text(property.Unit))})");
        writer.Line(".ToString();").Outdent().Line();
    }

    private static void Fields(SourceWriter writer, LayoutSpec layout, LayoutCode code)
    {
        writer.Lines($"""
            static {CoreNames.ReadOnlyList}<{CoreNames.DpField}> {CoreNames.PayloadInterface}<{layout.Name}>.Fields =>
            [
            """).Indent();
        foreach (var property in layout.Properties)
            writer.Line(Field(property, layout, code) + ",");
        writer.Outdent().Line("];").Line();
    }

    private static string Field(LayoutProperty property, LayoutSpec layout, LayoutCode code)
    {
        var name = property.Name;
        var more = new[]
        {
            property.IsList ? "IsList = true" : null,
            property is { IsList: true, Count: { } count } ? $"Count = {Literals.Int(count)}" : null,
            property.IsNullable ? "IsOptional = true" : null,
            property.Unit is { } unit ? $"Unit = {Literals.Text(unit)}" : null,
            property.Doc is { } doc ? $"Doc = {Literals.Text(doc)}" : null,
        }.OfType<string>().ToArray();
        var codec = CodecEmitter.Codec(property.Codec, code.Type(property.Type), code.Namespace);
        return $"new {CoreNames.DpField}<{layout.Name}>(\"{name}\", {codec}, static r => r.{name}, "
            + $"static (r, v) => r with {{ {name} = ({code.TypeOf(property)})v! }})"
            + (more.Length == 0 ? "" : $" {{ {string.Join(", ", more)} }}");
    }
}
