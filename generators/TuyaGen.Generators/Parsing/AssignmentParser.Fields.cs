using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Fields of packed values: "Colour.Value": "$percent", "Program.Monday.Start": 10, and { "new": { "Id": "$id" } }.
internal static partial class AssignmentParser
{
    /// <summary>Reads what a part of a value becomes, as a change of all that is around it.</summary>
    /// <param name="whole">The type of what the first field is a part of.</param>
    /// <param name="fields">The fields that lead to the part.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="content">Reads the part, by the type that has it.</param>
    /// <param name="context">What the command refers to.</param>
    private static PatchValue? Patch(
        ClrType whole, string[] fields, TextRange at, Func<ClrType, LayoutProperty, ValueSpec?> content, CommandContext context)
    {
        if (FieldPath.Step(whole, fields[0], at, context.Types, context.Bag) is not { } field)
            return null;
        var isLast = fields.Length == 1;
        if (!isLast && FieldPath.IsMany(field))
        {
            FieldPath.NotSingle(field, at, context.Bag);
            return null;
        }

        var value = isLast ? content(whole, field) : Patch(field.Type, [.. fields.Skip(1)], at, content, context);
        return value is null ? null : new(OfKnown: true, new[] { new FieldValue(field, value) }.ToEquatable());
    }

    // A value out of nothing, field by field.
    private static PatchValue? New(JsonNode node, ClrType type, string target, CommandContext context)
    {
        if (!FieldPath.HasFields(type, context.Types))
        {
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, node.Range, "new", $"'{target}', which has no fields");
            return null;
        }

        var fields = new List<FieldValue?>();
        foreach (var member in node.Members)
        {
            var field = FieldPath.Step(type, member.Name, member.NameRange, context.Types, context.Bag);
            fields.Add(field is not null && Content(type, field, member.Value, context) is { } value ? new(field, value) : null);
        }

        return fields.Contains(null) ? null : new(OfKnown: false, fields.OfType<FieldValue>().ToEquatable());
    }

    private static ValueSpec? Content(ClrType whole, LayoutProperty field, JsonNode node, CommandContext context)
    {
        if (whole.Kind == ClrKind.BuiltIn)
            return BuiltIn(BuiltInType.Find(whole.Name)!.Field(field.Name)!, node, context);
        if (!field.IsList)
            return Item(field, node, context);
        if (!Values.Is(node, JsonKind.Array, field.Name, "a list", context.Bag))
            return null;
        if (field.Count is { } count && count != node.Items.Count)
            context.Bag.Add(TuyaDiagnostics.WrongKind, node.Range, field.Name, $"a list of {Values.Invariant(count)}", $"one of {Values.Invariant(node.Items.Count)}");
        var items = node.Items.Select(i => Item(field, i, context)).ToArray();
        return items.Contains(null) ? null : new ListValue(items.OfType<ValueSpec>().ToEquatable());
    }

    private static ValueSpec? Item(LayoutProperty field, JsonNode node, CommandContext context) =>
        field.Type.Kind == ClrKind.Layout && node.Kind == JsonKind.Object
            ? New(node, field.Type, field.Name, context)
            : Value(node, field.Type, field.Name, context);

    private static ValueSpec? BuiltIn(BuiltInField field, JsonNode node, CommandContext context)
    {
        if (node.Kind == JsonKind.Text && IsReference(node.Text))
            return Parameter(field, node, context);
        if (Values.Number(node, field.Name, context.Bag) is not { } number)
            return null;
        if (number >= field.Min && number <= field.Max)
            return new ConstantValue(new(ScalarKind.Number, Values.Invariant(number)));
        Outside(field, node, node.Text, context);
        return null;
    }

    // The range is checked here, so that the generated cast cannot lose anything.
    private static ParameterValue? Parameter(BuiltInField field, JsonNode node, CommandContext context)
    {
        if (context.Parameter(node.Text, node.Range) is not { } parameter)
            return null;
        if (parameter.Sent.IsNumber && parameter.Min >= field.Min && parameter.Max <= field.Max)
            return new(parameter.Name);
        Outside(field, node, $"the parameter '{parameter.Name}', which has another range", context);
        return null;
    }

    private static void Outside(BuiltInField field, JsonNode node, string given, CommandContext context) =>
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, node.Range, $"'{field.Name}'",
            $"a number from {Values.Invariant(field.Min)} to {Values.Invariant(field.Max)}", given);
}
