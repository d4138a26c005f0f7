using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Tests as C# expressions.</summary>
/// <param name="device">The device.</param>
/// <param name="state">The name of what knows the properties' values: a reader, or a writer.</param>
internal sealed class Conditions(DeviceSpec device, string state)
{
    /// <summary>All tests together; null where there is none.</summary>
    public string? All(EquatableArray<ConditionSpec> conditions) =>
        conditions.Count == 0 ? null : string.Join(" && ", conditions.Select(c => Condition(c, isAlone: conditions.Count == 1)));

    private string Condition(ConditionSpec condition, bool isAlone)
    {
        var subject = Subject(condition);
        switch (condition.Operator)
        {
            case ConditionOperator.Supported:
                return $"{state}.Supports({Literals.Int(condition.Property)})";
            case ConditionOperator.Unsupported:
                return $"!{state}.Supports({Literals.Int(condition.Property)})";
            case ConditionOperator.Has:
                return $"({subject} ?? default).HasFlag({Constant(condition.Values[0], condition)})";
            case ConditionOperator.BelowRangeOf:
                return $"{subject} < {CoreNames.CommandChecks}.Minimum({state}, {Literals.Int(condition.Other)})";
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
        condition.Parameter is { } parameter
        ? Signatures.Name(parameter)
        : Known(condition.Property) + string.Concat(condition.Path.Select(f => "?." + f));

    private string Known(int property)
    {
        var type = device.Properties[property].Type;
        return $"{state}.{(type.IsReference ? "Object" : "Value")}<{TypeNames.Of(type, device.Namespace)}>({Literals.Int(property)})";
    }

    private string Constant(Scalar constant, ConditionSpec condition) => Literals.Of(constant, condition.Type, device.Namespace);
}
