using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Names and types in the code of one payload, and the private members that the code turns out to need.</summary>
internal sealed class LayoutCode(LayoutSpec layout, string ns)
{
    // Names that the generated methods give themselves.
    private static readonly string[] Taken = ["reader", "writer", "begin", "start", "origin", "rest", "form", "marker", "records", "written", "field", "i",
        // Words of patterns.
        "and", "not", "or", "when", "with"];

    private readonly List<NumberFacets> _scales = [];
    private readonly List<(string Type, CodecSpec Codec)> _choices = [];
    private readonly List<string> _fields = [];

    public LayoutSpec Layout => layout;

    public string Namespace => ns;

    /// <summary>The private members.</summary>
    public IReadOnlyList<string> Members =>
    [
        .. _scales.Select((s, i) => $"private static readonly {CoreNames.NumberScale} _scale{Literals.Int(i)} = {CodecEmitter.Scale(s)};"),
        .. _choices.Select((c, i) => $"private static readonly {CoreNames.DpCodec}<{c.Type}> _choice{Literals.Int(i)} = {CodecEmitter.Codec(c.Codec, c.Type, ns)};"),
        .. _fields.OrderBy(f => f, StringComparer.Ordinal),
    ];

    public static string Local(string name)
    {
        var local = char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (Taken.Contains(local))
            return local + "Field";
        return SyntaxFacts.GetKeywordKind(local) != SyntaxKind.None ? "@" + local : local;
    }

    public string Type(ClrType type) => type.Kind == ClrKind.Bytes ? CoreNames.ValueList + "<byte>" : TypeNames.Of(type, ns);

    public string TypeOf(LayoutProperty property) =>
        (property.IsList ? $"{CoreNames.ValueList}<{Type(property.Type)}>" : Type(property.Type)) + (property.IsNullable ? "?" : "");

    /// <summary>The type of a field's local: a list, or one item that may be missing.</summary>
    public string TypeOf(FieldSpec field, bool nullable) =>
        (field.Repeat is null ? Type(field.Type) : $"{CoreNames.ValueList}<{Type(field.Type)}>") + (nullable ? "?" : "");

    /// <summary>The value of a new record; null where the language's own will do.</summary>
    public string? Initial(LayoutProperty property)
    {
        if (property.IsNullable)
            return null;
        var item = property.Type.Kind switch
        {
            ClrKind.Text => property.IsJson ? "\"null\"" : "\"\"",
            ClrKind.Layout => "new()",
            ClrKind.Bytes when property.Bytes is { } bytes => $"{CoreNames.ValueList}.Repeat<byte>(0, {Literals.Int(bytes)})",
            _ when property.Initial is { } number => Number(number, property.Type),
            _ => null,
        };
        if (!property.IsList)
            return item;
        if (property.Count is not { } count)
            return null;
        return $"{CoreNames.ValueList}.Repeat<{Type(property.Type)}>({item ?? "default"}, {Literals.Int(count)})";
    }

    public string Scale(NumberFacets scale)
    {
        if (!_scales.Contains(scale))
            _scales.Add(scale);
        return $"_scale{Literals.Int(_scales.IndexOf(scale))}";
    }

    public string Choice(FieldSpec field)
    {
        var choice = (Type(field.Type), field.Choice!);
        if (!_choices.Contains(choice))
            _choices.Add(choice);
        return $"_choice{Literals.Int(_choices.IndexOf(choice))}";
    }

    /// <summary>The member that keeps what a part was read from.</summary>
    public string Keep(string name)
    {
        var field = $"private {CoreNames.PayloadOrigin} _{name};";
        if (!_fields.Contains(field))
            _fields.Add(field);
        return "_" + name;
    }

    /// <summary>Begins the method that reads.</summary>
    public void Read(SourceWriter writer) => writer
        .Line($"static {layout.Name} {CoreNames.PayloadInterface}<{layout.Name}>.Read(ref {CoreNames.PayloadReader} reader)").Open();

    /// <summary>Begins the method that writes.</summary>
    public void Write(SourceWriter writer) => writer
        .Line($"void {CoreNames.PayloadInterface}<{layout.Name}>.Write(ref {CoreNames.PayloadWriter} writer)").Open();

    private static string Number(decimal number, ClrType type) => type.Kind == ClrKind.Decimal
        ? Literals.Decimal(number)
        : Literals.Decimal(decimal.Ceiling(number)).TrimEnd('m') + (type.Kind == ClrKind.Long ? "L" : "");
}
