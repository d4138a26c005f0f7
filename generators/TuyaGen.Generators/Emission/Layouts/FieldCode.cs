using System.Globalization;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>One field of a payload of bytes: all its items, and whether it is there at all.</summary>
internal sealed class FieldCode(LayoutCode code)
{
    private readonly NumberCode _numbers = new(code);

    /// <summary>Reads a field into a local of its name.</summary>
    public void Read(SourceWriter writer, FieldSpec field)
    {
        var local = LayoutCode.Local(field.Name);
        if (!field.IsConditional)
        {
            Assign(writer, field, $"var {local}");
            return;
        }

        writer.Line($"{code.TypeOf(field, nullable: true)} {local} = null;").Line($"if ({Condition(field, LayoutCode.Local)})").Open();
        Assign(writer, field, local);
        writer.Close().Line();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="writer">Where the code goes.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value of any field.</param>
    public void Write(SourceWriter writer, FieldSpec field, Func<string, string> value)
    {
        if (!field.IsConditional)
        {
            Put(writer, field, value(field.Name), value);
            return;
        }

        var local = LayoutCode.Local(field.Name).TrimStart('@') + "Value";
        var isThere = $"{value(field.Name)} is {{ }} {local}";
        writer.Line($"if ({(field.If.Count > 0 ? $"{Tests(field, value, isPart: true)} && " : "")}{isThere})").Open();
        Put(writer, field, local, value);
        writer.Close();
        if (field.If.Count > 0 && !field.IsOptional)
            writer.Line($"else if ({Tests(field, value)})").Indent().Line($"writer.Missing(\"{field.Name}\");").Outdent();
        writer.Line();
    }

    /// <summary>Reads a field into a place.</summary>
    public void Assign(SourceWriter writer, FieldSpec field, string target)
    {
        if (field.Repeat is null || field.Wire is ObjectWire)
        {
            writer.Line($"{target} = {(field.Repeat is null ? One(field) : Objects(field))};");
            return;
        }

        var items = LayoutCode.Local(field.Name).TrimStart('@') + "Items";
        writer.Lines($"""
            var {items} = new {code.Type(field.Type)}[{Count(field)}];
            for (var i = 0; i < {items}.Length; i++)
                {items}[i] = {One(field)};
            {target} = {CoreNames.ValueList}.Over({items});
            """);
    }

    private string One(FieldSpec field)
    {
        var size = Size(field);
        return field.Wire switch
        {
            BytesWire => $"reader.Bytes(\"{field.Name}\"{(size is null ? "" : ", " + size)})",
            TextWire text => $"reader.{text.Alphabet}(\"{field.Name}\"{(size is null ? "" : ", " + size)})",
            ObjectWire when size is not null => $"reader.Slice<{code.Type(field.Type)}>(\"{field.Name}\", {SizeInBits(field)})",
            ObjectWire { Extent.IsOpen: true } => $"reader.Last<{code.Type(field.Type)}>(\"{field.Name}\")",
            ObjectWire => $"reader.Object<{code.Type(field.Type)}>(\"{field.Name}\")",
            _ => _numbers.Read(field),
        };
    }

    private string Objects(FieldSpec field)
    {
        var (type, name, extent) = (code.Type(field.Type), $"\"{field.Name}\"", ((ObjectWire)field.Wire).Extent);
        var count = field.Repeat!.Count is { } n ? Literals.Int(n) : field.Repeat.Field is { } counter ? LayoutCode.Local(counter) : null;
        var bits = SizeInBits(field) ?? (extent.FixedBits is { } fixedBits ? Literals.Int(fixedBits) : null);
        return (count, bits) switch
        {
            (null, not null) => $"reader.Slices<{type}>({name}, {bits})",
            (not null, not null) => $"reader.Slices<{type}>({name}, {count}, {bits})",
            (not null, null) when extent.IsOpen => $"reader.Shares<{type}>({name}, {count})",
            (not null, null) => $"reader.Sequence<{type}>({name}, {count}, {Literals.Int(extent.MinBits)})",
            _ => $"reader.Sequence<{type}>({name})",
        };
    }

    // The number of plain items; where it is not fixed, the reader looks first whether so many can be there.
    private static string Count(FieldSpec field)
    {
        if (field.Repeat!.Count is { } count)
            return Literals.Int(count);
        var bits = SizeInBits(field) ?? Literals.Int(field.Wire.FixedBits!.Value);
        return field.Repeat.Field is { } counter
            ? $"reader.Count(\"{field.Name}\", {LayoutCode.Local(counter)}, {(field.Size?.Field is null ? bits : "8")})"
            : $"reader.Fill(\"{field.Name}\", {bits})";
    }

    private static string? Size(FieldSpec field)
    {
        if (field.Size?.Field is { } name)
            return LayoutCode.Local(name);
        var count = field.Size?.Bytes ?? field.Wire switch
        {
            BytesWire bytes => bytes.Count,
            TextWire text => text.Count,
            _ => null,
        };
        return count is { } n ? Literals.Int(n) : null;
    }

    private static string? SizeInBits(FieldSpec field) => field.Size?.Field is { } name
        ? $"{LayoutCode.Local(name)} * 8L"
        : Size(field) is { } bytes ? Literals.Int(int.Parse(bytes, CultureInfo.InvariantCulture) * 8) : null;

    private void Put(SourceWriter writer, FieldSpec field, string value, Func<string, string> others)
    {
        if (field.Repeat is null)
        {
            writer.Line(PutOne(field, value, others));
            return;
        }

        if (field.Repeat.Count is { } count)
            writer.Line($"writer.Count(\"{field.Name}\", {value}.Count, {Literals.Int(count)});");
        else if (field.Repeat.Field is { } counter && others(counter) != $"{value}.Count")
            writer.Line($"writer.Count(\"{field.Name}\", {value}.Count, {others(counter)});");
        if (field.Wire is ObjectWire { Extent: var extent })
        {
            var bits = SizeToWrite(field, others) is { } size ? $"{size} * 8m" : null;
            writer.Line(bits is not null ? $"writer.Slices(\"{field.Name}\", {value}, {bits});"
                : $"writer.{(extent.IsOpen ? "Shares" : "Objects")}(\"{field.Name}\", {value});");
            return;
        }

        var item = LayoutCode.Local(field.Name).TrimStart('@') + "Item";
        writer.Line($"foreach (var {item} in {value}.Span)").Indent().Line(PutOne(field, item, others)).Outdent();
    }

    private string PutOne(FieldSpec field, string value, Func<string, string> others)
    {
        var size = SizeToWrite(field, others);
        return field.Wire switch
        {
            BytesWire => $"writer.Bytes(\"{field.Name}\", {value}{(size is null ? "" : ", " + size)});",
            TextWire text => $"writer.{text.Alphabet}(\"{field.Name}\", {value}{(size is null ? "" : ", " + size)});",
            ObjectWire when size is not null => $"writer.Slice(\"{field.Name}\", {value}, {size} * 8m);",
            ObjectWire => $"writer.Object(\"{field.Name}\", {value});",
            _ => _numbers.Write(field, value),
        };
    }

    // A length that is written from the value itself needs no check.
    private static string? SizeToWrite(FieldSpec field, Func<string, string> others) => field.Size?.Field is not { } name
        ? Size(field)
        : field.Wire is ObjectWire || field.Repeat is not null ? others(name) : null;

    private string Condition(FieldSpec field, Func<string, string> value) => (field.If.Count, field.IsOptional) switch
    {
        (0, _) => "reader.More",
        (_, false) => Tests(field, value),
        _ => $"{Tests(field, value, isPart: true)} && reader.More",
    };

    private string Tests(FieldSpec field, Func<string, string> value, bool isPart = false) =>
        string.Join(" && ", field.If.Select(t => Test(t, Subject(t, value(t.Field)), isPart || field.If.Count > 1)));

    // To ask whether a field is there that always is would make the compiler doubt it.
    private static string Subject(FieldTest test, string field) =>
        test.Path.Count == 0 ? field : $"{field}{(test.IsNullable ? "?" : "")}.{string.Join("?.", test.Path)}";

    private string Test(FieldTest test, string subject, bool isOneOfSeveral)
    {
        var constants = test.Values.Select(v => Literals.Of(v, test.Type, code.Namespace)).ToArray();
        var any = string.Join(" || ", constants.Select(c => $"{subject} == {c}"));
        return test.Operator switch
        {
            ConditionOperator.Not => $"{subject} != {constants[0]}",
            ConditionOperator.Below => $"{subject} < {constants[0]}",
            ConditionOperator.AtLeast => $"{subject} >= {constants[0]}",
            ConditionOperator.Has => $"({subject} & {constants[0]}) == {constants[0]}",
            _ => isOneOfSeveral && constants.Length > 1 ? $"({any})" : any,
        };
    }
}
