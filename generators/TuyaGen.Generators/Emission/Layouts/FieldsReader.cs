using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Code that reads fields in order and makes the record.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="fields">The fields.</param>
/// <param name="code">The payload.</param>
/// <param name="form">The number of the form, where there are several.</param>
internal sealed class FieldsReader(SourceWriter writer, FieldsSpec fields, LayoutCode code, int form = 0)
{
    private readonly FieldCode _fields = new(code);
    private readonly List<string> _kept = [];

    public void Emit()
    {
        if (fields.HasCheck)
            writer.Line("var begin = reader.Position;");
        if (fields.Tail is { } reserved)
            writer.Line($"reader.Reserve(\"{fields.Tail.Fields.First().Label}\", {Literals.Int(reserved.Bits)});");
        foreach (var part in fields.Parts)
        {
            if (part is SegmentPart segment)
                Segment(segment);
            else
                _fields.Read(writer, ((FlowPart)part).Field);
        }

        if (form > 0 && !fields.Parts.Any(p => p is SegmentPart { Index: 0, IsKept: true }))
            Keep("origin", $"reader.Origin(reader.Position, {Literals.Int(form)})");
        if (fields.KeepsRest)
            Keep("rest", "reader.Rest()");
        if (fields.Tail is { } tail)
        {
            writer.Line($"reader.Release({Literals.Int(tail.Bits)});");
            Segment(tail);
        }

        Make();
    }

    private void Segment(SegmentPart segment)
    {
        var start = SegmentNames.Start(segment);
        if (SegmentNames.NeedsStart(segment))
            writer.Line($"var {start} = reader.Position;");
        var expected = 0;
        foreach (var placed in segment.Placed)
        {
            if (placed.At != expected)
                writer.Line($"reader.Seek(\"{placed.Field.Label}\", {SegmentNames.Place(segment, placed.At)});");
            One(placed);
            expected = placed.At + placed.Bits;
        }

        if (expected != segment.Bits)
            writer.Line($"reader.Seek(\"the end\", {SegmentNames.Place(segment, segment.Bits)});");
        if (segment.IsKept)
            Keep(SegmentNames.Origin(segment), $"reader.Origin({start}{(segment.Index == 0 && form > 0 ? ", " + Literals.Int(form) : "")})");
    }

    private void One(PlacedField placed)
    {
        var field = placed.Field;
        switch (field.Role)
        {
            case FieldRole.Unnamed:
                writer.Line($"reader.Skip({Literals.Int(placed.Bits)});");
                break;
            case FieldRole.Constant when field.Wire is TextWire text:
                writer.Line($"reader.Expect(\"{field.Label}\", reader.{text.Alphabet}(\"{field.Label}\", {Literals.Int(placed.Bits / 8)}), {Literals.Text(field.Const!.Text)});");
                break;
            case FieldRole.Constant:
                writer.Line($"reader.Expect(\"{field.Label}\", {NumberCode.Raw(field)}, {field.Const!.Text});");
                break;
            case FieldRole.Check:
                writer.Line($"reader.Sum8(\"{field.Label}\", begin);");
                break;
            default:
                _fields.Read(writer, field);
                break;
        }
    }

    private void Keep(string name, string expression)
    {
        writer.Line($"var {name} = {expression};");
        _kept.Add($"{code.Keep(name)} = {name},");
    }

    private void Make()
    {
        writer.Line("return new()").Open();
        foreach (var field in fields.Fields.Where(f => f.HasValue))
        {
            var local = LayoutCode.Local(field.Name);
            var value = field.SignField is { } sign ? $"{LayoutCode.Local(sign)} ? -{local} : {local}" : local;
            writer.Line($"{field.Name} = {value},");
        }

        foreach (var kept in _kept)
            writer.Line(kept);
        writer.Close(";");
    }
}
