using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the tests of earlier fields that say whether a field is there. All of them must hold.</summary>
internal static class FieldTestParser
{
    public static EquatableArray<FieldTest> Parse(IReadOnlyList<JsonMember> members, IReadOnlyList<ParsedField> earlier, LayoutContext context) =>
        members.SelectMany(m => Tests(m, earlier, context)).ToEquatable();

    private static IEnumerable<FieldTest> Tests(JsonMember member, IReadOnlyList<ParsedField> earlier, LayoutContext context)
    {
        if (Subject(member, earlier, context) is not { } field)
            return [];

        if (member.Value.Kind != JsonKind.Object)
        {
            var nodes = member.Value.Kind == JsonKind.Array ? member.Value.Items : [member.Value];
            return [Test(field, ConditionOperator.Is, nodes, context)];
        }

        var words = new ObjectReader(member.Value, $"The test of '{member.Name}'", member.NameRange, Words.FieldTest, context.Bag);
        if (member.Value.Members.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, member.Value.Range, words.What);
        return member.Value.Members.Select(o => Operator(o, field, context)).OfType<FieldTest>();
    }

    // The test of nothing yet.
    private static FieldTest? Subject(JsonMember member, IReadOnlyList<ParsedField> earlier, LayoutContext context)
    {
        var (name, fields) = FieldPath.Split(member.Name);
        var field = earlier.FirstOrDefault(f => f.Spec.Name == name && name.Length > 0)?.Spec;
        if (field is null)
        {
            context.Bag.Add(TuyaDiagnostics.UnknownField, member.NameRange, name,
                Suggestion.For(name, earlier.Select(f => f.Spec.Name).Where(n => n.Length > 0)));
            return null;
        }

        if (FieldPath.Find(field.Type, field.Repeat is null ? fields : [], member.NameRange, context.Parser.Table, context.Bag) is not { } path)
            return null;
        if (field.Repeat is null && path.Type.Kind is not (ClrKind.Layout or ClrKind.Bytes))
            return new(name, path.Type, ConditionOperator.Is, default) { Path = path.Names, IsNullable = field.IsNullable };
        context.Bag.Add(TuyaDiagnostics.DoesNotFit, member.NameRange, "if", $"'{member.Name}', which is no single value");
        return null;
    }

    private static FieldTest? Operator(JsonMember test, FieldTest field, LayoutContext context)
    {
        var fits = test.Name switch
        {
            "below" or "atLeast" => field.Type.IsNumber,
            "has" => field.Type.Kind == ClrKind.Bitmap,
            _ => true,
        };
        if (!fits)
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, test.NameRange, test.Name, field.Type.Describe());
        return (fits, test.Name) switch
        {
            (true, "below") => Test(field, ConditionOperator.Below, [test.Value], context),
            (true, "atLeast") => Test(field, ConditionOperator.AtLeast, [test.Value], context),
            (true, "not") => Test(field, ConditionOperator.Not, [test.Value], context),
            (true, "has") => Test(field, ConditionOperator.Has, [test.Value], context),
            _ => null,
        };
    }

    private static FieldTest Test(FieldTest field, ConditionOperator how, IReadOnlyList<JsonNode> nodes, LayoutContext context)
    {
        var constants = new ConstantParser(context.Parser.Table, context.Bag);
        return field with { Operator = how, Values = nodes.Select(n => constants.Read(n, field.Type, field.Field)).OfType<Scalar>().ToEquatable() };
    }
}
