using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The values of a command as C# expressions.</summary>
internal sealed class Expressions(DeviceSpec device, CommandSpec command)
{
    /// <summary>The parameter of the function that changes parts of a value.</summary>
    public const string Whole = "known";

    public string Value(ValueSpec value, ClrType type) => value switch
    {
        ConstantValue constant => Literals.Of(constant.Constant, type, device.Namespace),
        ParameterValue parameter => Parameter(parameter.Name),
        TemplateValue template => Template(template),
        PatchValue patch => Patch(patch, type),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    // A time has no constants in C#, so its default is filled in where it is used.
    private string Parameter(string name)
    {
        var parameter = command.Parameters.First(p => p.Name == name);
        return parameter.Type == ClrType.Duration && parameter.Default is { } time
            ? $"{Signatures.Name(name)} ?? {Literals.Of(time, ClrType.Duration, device.Namespace)}"
            : Signatures.Name(name);
    }

    private string Template(TemplateValue template)
    {
        var text = template.Parts.Select((part, i) => i % 2 == 0 ? Quoted(part) : $"{{{Embedded(part)}}}");
        return $"{CoreNames.FormattableString}.Invariant($\"{string.Concat(text)}\")";
    }

    // What has one way to travel stands in a text as it travels.
    private string Embedded(string name)
    {
        var type = command.Parameters.First(p => p.Name == name).Type;
        var codec = type.Kind == ClrKind.BuiltIn ? BuiltInType.Find(type.Name)!.Codecs.FirstOrDefault(c => c.IsDefault) : null;
        return codec is null ? Signatures.Name(name) : $"({CoreNames.DpCodecs}.{codec.Member}.Format({Signatures.Name(name)}))";
    }

    private static string Quoted(string text)
    {
        var literal = Literals.Text(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private string Patch(PatchValue patch, ClrType type)
    {
        if (type.Kind == ClrKind.Layout)
            return patch.OfKnown ? $"{Whole} with {{ {Fields(patch.Fields)} }}" : New(type, patch.Fields);
        var builtIn = BuiltInType.Find(type.Name)!;
        var fields = patch.Fields.Select(f => $"{f.Field} = {Field(builtIn.Field(f.Field)!, f.Value)}");
        var start = patch.OfKnown ? Whole : $"new {CoreNames.Root}{builtIn.Name}({builtIn.Empty})";
        return $"{start} with {{ {string.Join(", ", fields)} }}";
    }

    private string New(ClrType type, EquatableArray<FieldValue> fields) =>
        $"new {TypeNames.Of(type, device.Namespace)} {(fields.Count == 0 ? "{ }" : $"{{ {Fields(fields)} }}")}";

    private string Fields(EquatableArray<FieldValue> fields) => string.Join(", ", fields.Select(f => $"{f.Field} = {Field(f)}"));

    private string Field(FieldValue field) => field.Value switch
    {
        ConstantValue constant => Literals.Of(constant.Constant, field.Type!, device.Namespace),
        ParameterValue parameter => Signatures.Name(parameter.Name),
        TemplateValue template => Template(template),
        ObjectValue inner => New(field.Type!, inner.Fields),
        _ => throw new InvalidOperationException(field.Value.GetType().Name),
    };

    private string Field(BuiltInField field, ValueSpec value)
    {
        if (value is ConstantValue constant)
            return field.ClrName == "decimal" ? constant.Constant.Text + "m" : constant.Constant.Text;
        var name = ((ParameterValue)value).Name;
        var isSame = field.ClrName == "decimal" && command.Parameters.First(p => p.Name == name).Type != ClrType.Double;
        return isSame ? Signatures.Name(name) : $"({field.ClrName}){Signatures.Name(name)}";
    }
}
