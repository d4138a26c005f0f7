using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The tests and values of a command as C# expressions.</summary>
internal sealed class Expressions(DeviceSpec device, CommandSpec command)
{
    /// <summary>All tests together; null where there is none.</summary>
    public string? All(EquatableArray<ConditionSpec> conditions) =>
        conditions.Count == 0 ? null : string.Join(" && ", conditions.Select(c => Condition(c, isAlone: conditions.Count == 1)));

    public string Value(AssignmentSpec assignment, PropertySpec property) => assignment.Value switch
    {
        ConstantValue constant => Literals.Of(constant.Constant, property.Type, device.Namespace),
        ParameterValue parameter => Signatures.Name(parameter.Name),
        TemplateValue template => Template(template),
        PatchValue patch => Patch(patch, assignment.Property, property),
        _ => throw new InvalidOperationException(assignment.Value.GetType().Name),
    };

    private string Condition(ConditionSpec condition, bool isAlone)
    {
        var subject = Subject(condition);
        switch (condition.Operator)
        {
            case ConditionOperator.Supported:
                return $"writer.Supports({Literals.Int(condition.Property)})";
            case ConditionOperator.Unsupported:
                return $"!writer.Supports({Literals.Int(condition.Property)})";
            case ConditionOperator.Has:
                return $"({subject} ?? default).HasFlag({Constant(condition.Values[0], condition)})";
            case ConditionOperator.BelowRangeOf:
                return $"{subject} < {CoreNames.CommandChecks}.Minimum(writer, {Literals.Int(condition.Other)})";
            case ConditionOperator.Below:
                return $"{subject} < {Operand(condition)}";
            case ConditionOperator.AtLeast:
                return $"{subject} >= {Operand(condition)}";
            case ConditionOperator.Not:
                return $"{subject} != {Constant(condition.Values[0], condition)}";
            default:
                var tests = condition.Values.Select(v => $"{subject} == {Constant(v, condition)}").ToArray();
                var any = string.Join(" || ", tests);
                return tests.Length == 1 || isAlone ? any : $"({any})";
        }
    }

    private string Operand(ConditionSpec condition) =>
        condition.Other >= 0 ? Known(condition.Other) : Constant(condition.Values[0], condition);

    private string Subject(ConditionSpec condition) =>
        condition.Parameter is { } parameter ? Signatures.Name(parameter) : Known(condition.Property);

    private string Known(int property)
    {
        var type = device.Properties[property].Type;
        return $"writer.{(type.IsReference ? "Object" : "Value")}<{TypeNames.Of(type, device.Namespace)}>({Literals.Int(property)})";
    }

    private string Constant(Scalar constant, ConditionSpec condition) => Literals.Of(constant, condition.Type, device.Namespace);

    private static string Template(TemplateValue template)
    {
        var text = template.Parts.Select((part, i) => i % 2 == 0 ? Quoted(part) : $"{{{Signatures.Name(part)}}}");
        return $"{CoreNames.FormattableString}.Invariant($\"{string.Concat(text)}\")";
    }

    private static string Quoted(string text)
    {
        var literal = Literals.Text(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private string Patch(PatchValue patch, int index, PropertySpec property)
    {
        if (property.Type.Kind == ClrKind.Layout)
        {
            return patch.OfKnown
                ? $"{CoreNames.CommandChecks}.Known({Known(index)}, \"{property.Name}\") with {{ {Fields(patch.Fields)} }}"
                : New(property.Type, patch.Fields);
        }

        var type = BuiltInType.Find(property.Type.Name)!;
        var start = patch.OfKnown
            ? $"{CoreNames.CommandChecks}.Known({Known(index)}, \"{property.Name}\")"
            : $"new {CoreNames.Root}{type.Name}({type.Empty})";
        var fields = patch.Fields.Select(f => $"{f.Field} = {Field(type.Field(f.Field)!, f.Value)}");
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
