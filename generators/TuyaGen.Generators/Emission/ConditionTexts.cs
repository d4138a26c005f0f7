using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Tests as a person reads them: "Unit is Fahrenheit and Level is less than 10".</summary>
internal static class ConditionTexts
{
    public static string Of(EquatableArray<ConditionSpec> conditions, DeviceSpec device) =>
        string.Join(" and ", conditions.Select(c => Of(c, device)));

    private static string Of(ConditionSpec condition, DeviceSpec device)
    {
        var subject = string.Join(".", condition.Path.Prepend(device.Properties[condition.Property].Name));
        var values = string.Join(" or ", condition.Values.Select(Value));
        var other = condition.Other >= 0 ? device.Properties[condition.Other].Name : values;
        return condition.Operator switch
        {
            ConditionOperator.Not => $"{subject} is not {values}",
            ConditionOperator.Below => $"{subject} is less than {other}",
            ConditionOperator.AtLeast => $"{subject} is at least {other}",
            ConditionOperator.BelowRangeOf => $"{subject} is below the range of {other}",
            ConditionOperator.Has => $"{subject} has {values}",
            ConditionOperator.Supported => $"the device has {subject}",
            ConditionOperator.Unsupported => $"the device lacks {subject}",
            _ => $"{subject} is {values}",
        };
    }

    private static string Value(Scalar value) => value.Kind == ScalarKind.Null ? "not reported" : value.Text;
}
