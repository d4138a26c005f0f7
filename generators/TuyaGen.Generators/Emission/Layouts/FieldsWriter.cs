using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Code that writes the fields of a record in order.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="fields">The fields.</param>
/// <param name="code">The payload.</param>
/// <param name="form">The number of the form, where there are several.</param>
/// <param name="head">What the form begins with.</param>
internal sealed class FieldsWriter(SourceWriter writer, FieldsSpec fields, LayoutCode code, int form = 0, EquatableArray<byte> head = default)
{
    private readonly FieldCode _fields = new(code);

    public void Emit()
    {
        if (fields.HasCheck)
            writer.Line("var begin = writer.Position;");
        FieldSpec? optional = null;
        foreach (var part in fields.Parts)
        {
            if (part is SegmentPart segment)
            {
                Segment(segment);
                continue;
            }

            var field = ((FlowPart)part).Field;
            if (field.IsOptional && optional is not null)
                writer.Line($"if ({optional.Name} is null && {field.Name} is not null)").Indent().Line($"writer.Missing(\"{optional.Name}\");").Outdent();
            _fields.Write(writer, field, Value);
            optional = field.IsOptional ? field : null;
        }

        // What followed an optional field would be taken for it, were it gone.
        if (fields.KeepsRest)
            writer.Line($"{(optional is null ? "" : $"if ({optional.Name} is not null)\n    ".Replace("\n", "\n        "))}writer.Rest({Kept("rest")});");
        if (fields.Tail is { } tail)
            Segment(tail);
    }

    private void Segment(SegmentPart segment)
    {
        var start = SegmentNames.Start(segment);
        if (SegmentNames.NeedsStart(segment) && !(segment.Index == 0 && form > 0))
            writer.Line($"var {start} = writer.Position;");
        if (segment.IsKept)
        {
            var begin = segment.Index == 0 && head.Count > 0 ? $", [{string.Join(", ", head.Select(b => $"0x{b:x2}"))}]" : "";
            writer.Line($"writer.Origin({Kept(SegmentNames.Origin(segment))}, {Literals.Int(segment.Bits)}{begin});");
        }

        var expected = 0;
        foreach (var placed in segment.Placed.Where(p => p.Field.Role != FieldRole.Unnamed))
        {
            if (placed.At != expected)
                writer.Line($"writer.Seek({SegmentNames.Place(segment, placed.At)});");
            One(placed.Field);
            expected = placed.At + placed.Bits;
        }

        if (expected != segment.Bits)
            writer.Line($"writer.Seek({SegmentNames.Place(segment, segment.Bits)});");
    }

    private void One(FieldSpec field)
    {
        switch (field.Role)
        {
            case FieldRole.Constant when field.Wire is TextWire text:
                writer.Line($"writer.{text.Alphabet}(\"{field.Label}\", {Literals.Text(field.Const!.Text)}, {Literals.Int(text.Count!.Value)});");
                break;
            case FieldRole.Constant:
                writer.Line(NumberCode.Put(field, field.Const!.Text));
                break;
            case FieldRole.Check:
                writer.Line("writer.Sum8(begin);");
                break;
            default:
                _fields.Write(writer, field, Value);
                break;
        }
    }

    private string Kept(string name) => form == 0 ? code.Keep(name) : $"{code.Keep("origin")}.Form == {Literals.Int(form)} ? {code.Keep(name)} : default";

    // What a field has to say, which it may have from another one.
    private string Value(string name)
    {
        var field = fields.Fields.First(f => f.Name == name);
        return field.Role switch
        {
            FieldRole.Count => $"{List(field.Of!)}.Count",
            FieldRole.Sign => $"({Property(field.Of!)} < 0)",
            FieldRole.Length => Length(fields.Fields.First(f => f.Name == field.Of)),
            FieldRole.Constant => field.Const!.Text,
            _ => Property(name),
        };
    }

    private string Length(FieldSpec field) => field.Wire is TextWire text
        ? $"{CoreNames.PayloadWriter}.Length{text.Alphabet}({Property(field.Name)})"
        : $"{Property(field.Name)}.Count";

    // Where the forms differ, what this one needs has been unwrapped into a local.
    private string Property(string name)
    {
        var isUnwrapped = form > 0 && code.Layout.Property(name)!.IsNullable && !fields.Fields.First(f => f.Name == name).IsNullable;
        return isUnwrapped ? LayoutCode.Local(name) : name;
    }

    private string List(string name) => fields.Fields.First(f => f.Name == name).IsConditional ? $"({name} ?? default)" : Property(name);
}
