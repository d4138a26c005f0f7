using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads packed values.</summary>
internal sealed class LayoutParser(DeviceScope scope, TypeReader types, TypeTable table)
{
    public DeviceScope Scope => scope;

    public TypeReader Types => types;

    public TypeTable Table => table;

    /// <summary>Reads the layout of a type or of a data point.</summary>
    /// <param name="name">The name of the record in C#.</param>
    /// <param name="words">The object that has the layout.</param>
    /// <param name="doc">What it is.</param>
    /// <param name="encoding">How it travels.</param>
    public LayoutSpec? Parse(string name, ObjectReader words, string? doc, string? encoding)
    {
        var codec = words.Text("codec");
        if (codec is not (null or CodecWords.Bars))
            scope.Bag.Add(TuyaDiagnostics.UnknownCodec, words.RangeOf("codec"), codec, Suggestion.For(codec, [CodecWords.Bars]));
        var context = new LayoutContext(name, this, codec == CodecWords.Bars ? FieldKind.Word : encoding == "json" ? FieldKind.Json : FieldKind.Binary);
        var (body, properties) = Body(words.Find("layout")!, context);
        if (body is null)
            return null;
        var layout = new LayoutSpec(name, body)
        {
            Doc = doc,
            Encoding = (context.Kind, encoding) switch
            {
                (not FieldKind.Binary, _) or (_, "text") => PayloadEncoding.Text,
                (_, "hex") => PayloadEncoding.Hex,
                _ => PayloadEncoding.Base64,
            },
            Properties = properties.ToEquatable(),
        };
        table.Add(layout, words.RangeOf("layout"));
        return layout;
    }

    /// <summary>Reads the fields of an object inside a layout.</summary>
    /// <param name="context">The new record.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="isOwnPayload">It has an end of its own, so that what it does not name is kept.</param>
    public LayoutSpec? Nested(LayoutContext context, JsonNode fields, bool isOwnPayload)
    {
        if (FieldListParser.Parse(fields, context) is not { } parsed || Fields(parsed, context, isOwnPayload) is not { } body)
            return null;
        var layout = new LayoutSpec(context.Type, body)
        {
            Encoding = context.Kind == FieldKind.Binary ? PayloadEncoding.Base64 : PayloadEncoding.Text,
            Properties = parsed.Select(f => f.Property).OfType<LayoutProperty>().ToEquatable(),
        };
        table.Add(layout, new(fields.Range.Start, 1));
        return layout;
    }

    private (LayoutBody? Body, IReadOnlyList<LayoutProperty> Properties) Body(JsonNode node, LayoutContext context)
    {
        if (node.Kind == JsonKind.Array)
        {
            return FieldListParser.Parse(node, context) is { } parsed
                ? (Fields(parsed, context, isOwnPayload: true), [.. parsed.Select(f => f.Property).OfType<LayoutProperty>()])
                : (null, []);
        }

        var words = new ObjectReader(node, "The layout", new(node.Range.Start, 1), Words.Layout, scope.Bag);
        if (context.Kind != FieldKind.Binary && node.Kind == JsonKind.Object)
        {
            scope.Bag.Add(TuyaDiagnostics.WrongKind, node.Range, "layout", "a list of fields, because it is a text", node.Describe());
            return (null, []);
        }

        if (node.Members.FirstOrDefault(m => m.Name == "tagged") is { } tagged)
            return TaggedParser.Parse(tagged, context);
        return words.Require("cases") is null ? (null, []) : FormsParser.Parse(words.List("cases"), words.RangeOf("cases"), context);
    }

    private LayoutBody? Fields(IReadOnlyList<ParsedField> parsed, LayoutContext context, bool isOwnPayload)
    {
        var fields = parsed.Select(f => f.Spec).ToEquatable();
        return context.Kind switch
        {
            FieldKind.Json => new JsonBody(fields),
            FieldKind.Word => new WordsBody('|', fields),
            _ => new LayoutPlanner(parsed, scope.Bag).Plan(isOwnPayload) is { } plan ? new FieldsBody(plan) : null,
        };
    }
}
