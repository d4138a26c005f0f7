using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The values of a command as C# expressions.</summary>
/// <param name="device">The device.</param>
/// <param name="parameters">The parameters as they are for the variants that the code is for.</param>
internal sealed class Expressions(DeviceSpec device, EquatableArray<ParameterSpec> parameters)
{
    /// <summary>The parameter of the function that changes parts of a value.</summary>
    public const string Whole = "known";

    /// <summary>The local that holds what is written for a parameter. No parameter can have the name.</summary>
    public static string Sent(ParameterSpec parameter) => parameter.Name + "_sent";

    public string Value(ValueSpec value, ClrType type) => value switch
    {
        ConstantValue constant => Literals.Of(constant.Constant, type, device.Namespace),
        ParameterValue parameter => Parameter(parameter.Name),
        TemplateValue template => Template(template),
        PatchValue patch => Patch(patch, type, Whole),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    // A time has no constants in C#, so its default is filled in where it is used.
    private string Parameter(string name)
    {
        var parameter = Find(name);
        if (parameter.IsConverted)
            return Sent(parameter);
        return parameter.Type == ClrType.Duration && parameter.Default is { } time
            ? $"{Signatures.Name(name)} ?? {Literals.Of(time, ClrType.Duration, device.Namespace)}"
            : Signatures.Name(name);
    }

    private ParameterSpec Find(string name) => parameters.First(p => p.Name == name);

    private string Template(TemplateValue template)
    {
        var text = template.Parts.Select((part, i) => i % 2 == 0 ? Quoted(part) : $"{{{Embedded(Find(part))}}}");
        return $"{CoreNames.FormattableString}.Invariant($\"{string.Concat(text)}\")";
    }

    // What has one way to travel stands in a text as it travels.
    private string Embedded(ParameterSpec parameter)
    {
        var value = Parameter(parameter.Name);
        if (parameter.Type.Kind == ClrKind.BuiltIn && BuiltInType.Find(parameter.Type.Name)!.Codecs.FirstOrDefault(c => c.IsDefault) is { } codec)
            return $"({CoreNames.DpCodecs}.{codec.Member}.Format({value}))";
        var format = parameter.Facets.Digits is { } digits && parameter.Sent == ClrType.Decimal ? $":F{Literals.Int(digits)}" : "";
        return parameter.Type == ClrType.Duration ? $"({value})" : value + format;
    }

    private static string Quoted(string text)
    {
        var literal = Literals.Text(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private string Patch(PatchValue patch, ClrType type, string whole)
    {
        if (type.Kind == ClrKind.Layout && !patch.OfKnown)
            return $"new {TypeNames.Of(type, device.Namespace)} {(patch.Fields.Count == 0 ? "{ }" : $"{{ {Fields(patch, whole)} }}")}";
        if (type.Kind == ClrKind.Layout)
            return $"{whole} with {{ {Fields(patch, whole)} }}";
        var builtIn = BuiltInType.Find(type.Name)!;
        var fields = patch.Fields.Select(f => $"{f.Field.Name} = {Number(builtIn.Field(f.Field.Name)!, f.Value)}");
        var start = patch.OfKnown ? whole : $"new {CoreNames.Root}{builtIn.Name}({builtIn.Empty})";
        return $"{start} with {{ {string.Join(", ", fields)} }}";
    }

    private string Fields(PatchValue patch, string whole) =>
        string.Join(", ", patch.Fields.Select(f => $"{f.Field.Name} = {Field(f, $"{whole}.{f.Field.Name}")}"));

    private string Field(FieldValue field, string present) => field.Value switch
    {
        PatchValue { OfKnown: true } part => Patch(part, field.Field.Type, field.Field.IsNullable ? $"({present} ?? new())" : present),
        ListValue list => Literals.List(list.Items.Select(i => Item(i, field.Field.Type))),
        var value => Item(value, field.Field.Type),
    };

    // A parameter of bytes is memory, and a field a list that can be compared.
    private string Item(ValueSpec value, ClrType type) => value is ParameterValue && type.Kind == ClrKind.Bytes
        ? $"{CoreNames.ValueList}.Create({Value(value, type)}.Span)"
        : Value(value, type);

    private string Number(BuiltInField field, ValueSpec value)
    {
        if (value is ConstantValue constant)
            return field.ClrName == "decimal" ? constant.Constant.Text + "m" : constant.Constant.Text;
        var name = ((ParameterValue)value).Name;
        return field.ClrName == "decimal" && Find(name).Sent != ClrType.Double ? Parameter(name) : $"({field.ClrName}){Parameter(name)}";
    }
}
