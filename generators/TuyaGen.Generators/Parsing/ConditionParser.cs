using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the tests of a case. All of them must hold.</summary>
internal static class ConditionParser
{
    public static EquatableArray<ConditionSpec> Parse(IReadOnlyList<JsonMember> members, CommandContext context) =>
        members.SelectMany(m => Conditions(m, context)).ToEquatable();

    /// <summary>Reads the tests behind <c>if</c>; none where there is no such word.</summary>
    public static EquatableArray<ConditionSpec> Parse(ObjectReader words, CommandContext context)
    {
        if (words.Find("if") is { Kind: JsonKind.Object, Members.Count: 0 } tests)
            context.Bag.Add(TuyaDiagnostics.NoValues, tests.Range, "'if'");
        return Parse(words.Members("if"), context);
    }

    private static ConditionSpec[] Conditions(JsonMember member, CommandContext context)
    {
        if (Subject(member, context) is not { } subject)
            return [];
        return member.Value.Kind == JsonKind.Object ? Operators(member, subject, context) : [IsOneOf(member, subject, context)];
    }

    private static ConditionSpec? Subject(JsonMember member, CommandContext context)
    {
        if (AssignmentParser.IsReference(member.Name))
        {
            return context.Parameter(member.Name, member.NameRange) is { } parameter
                ? new(parameter.Name, -1, parameter.Type, ConditionOperator.Is, default)
                : null;
        }

        var (name, fields) = FieldPath.Split(member.Name);
        return context.Property(name, member.NameRange) is { } property
            && FieldPath.Find(property.Type, fields, member.NameRange, context.Types, context.Bag) is { } path
            ? new(null, property.Index, path.Type, ConditionOperator.Is, default) { Path = path.Names }
            : null;
    }

    private static ConditionSpec IsOneOf(JsonMember member, ConditionSpec subject, CommandContext context)
    {
        var nodes = member.Value.Kind == JsonKind.Array ? member.Value.Items : [member.Value];
        if (nodes.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, member.Value.Range, $"The test of '{member.Name}'");
        return subject with { Values = nodes.Select(n => Constant(n, subject, member.Name, context)).OfType<Scalar>().ToEquatable() };
    }

    private static Scalar? Constant(JsonNode node, ConditionSpec subject, string name, CommandContext context) =>
        node.Kind == JsonKind.Null && subject.Parameter is null
            ? new(ScalarKind.Null, "")
            : context.Constants.Read(node, subject.Type, name);

    private static ConditionSpec[] Operators(JsonMember member, ConditionSpec subject, CommandContext context)
    {
        var words = new ObjectReader(member.Value, $"The test of '{member.Name}'", member.NameRange, Words.Condition, context.Bag);
        if (member.Value.Members.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, member.Value.Range, words.What);
        return member.Value.Members.Select(o => Operator(o, words, subject, context)).OfType<ConditionSpec>().ToArray();
    }

    private static ConditionSpec? Operator(JsonMember test, ObjectReader words, ConditionSpec subject, CommandContext context)
    {
        switch (test.Name)
        {
            case "below":
                return Compare(test, subject with { Operator = ConditionOperator.Below }, context);
            case "atLeast":
                return Compare(test, subject with { Operator = ConditionOperator.AtLeast }, context);
            case "not":
                return Single(test, subject with { Operator = ConditionOperator.Not }, context);
            case "has" when subject.Type.Kind == ClrKind.Bitmap && test.Value.Kind != JsonKind.Null:
                return Single(test, subject with { Operator = ConditionOperator.Has }, context);
            case "supported" when subject.Parameter is null && subject.Path.Count == 0:
                return words.Boolean(test.Name) is { } wanted
                    ? subject with { Operator = wanted ? ConditionOperator.Supported : ConditionOperator.Unsupported }
                    : null;
            case "belowRangeOf" when subject.Type.ConvertsTo(ClrType.Decimal):
                return Other(test, subject with { Operator = ConditionOperator.BelowRangeOf }, context);
            case "has" or "supported" or "belowRangeOf":
                context.Bag.Add(TuyaDiagnostics.DoesNotFit, test.NameRange, test.Name,
                    subject.Path.Count > 0 ? "a part of a value" : subject.Type.Describe());
                return null;
            default:
                return null;
        }
    }

    private static ConditionSpec? Single(JsonMember test, ConditionSpec condition, CommandContext context) =>
        Constant(test.Value, condition, test.Name, context) is { } value ? condition with { Values = new[] { value }.ToEquatable() } : null;

    private static ConditionSpec? Compare(JsonMember test, ConditionSpec condition, CommandContext context)
    {
        if (condition.Type.IsNumber)
            return test.Value.Kind == JsonKind.Text ? Other(test, condition, context) : Single(test, condition, context);
        context.Bag.Add(TuyaDiagnostics.DoesNotFit, test.NameRange, test.Name, condition.Type.Describe());
        return null;
    }

    private static ConditionSpec? Other(JsonMember test, ConditionSpec condition, CommandContext context)
    {
        if (Values.Text(test.Value, test.Name, context.Bag) is not { } name || context.Property(name, test.Value.Range) is not { } other)
            return null;
        if (other.Type.IsNumber && (other.Type.ConvertsTo(condition.Type) || condition.Type.ConvertsTo(other.Type)
            || condition.Operator == ConditionOperator.BelowRangeOf))
            return condition with { Other = other.Index };
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, test.Value.Range, $"'{test.Name}'", condition.Type.Describe(), $"'{name}'");
        return null;
    }
}
