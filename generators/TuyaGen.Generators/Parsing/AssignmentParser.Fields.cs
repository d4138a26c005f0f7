using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Fields of packed values: "Colour.Value": "$percent", and { "new": { "Id": "$id" } }.
internal static partial class AssignmentParser
{
    private static PatchValue? Patch(string field, JsonNode node, PropertyEntry property, TextRange at, CommandContext context) =>
        Field(property.Type, field, at, node, context) is { } value ? new(OfKnown: true, new[] { value }.ToEquatable()) : null;

    private static PatchValue? New(ObjectReader words, PropertyEntry property, CommandContext context)
    {
        var hasFields = property.Type.Kind == ClrKind.Layout
            || (property.Type.Kind == ClrKind.BuiltIn && BuiltInType.Find(property.Type.Name)!.Fields.Count > 0);
        if (!hasFields)
        {
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("new"), "new", $"'{property.Name}', which has no fields");
            return null;
        }

        var fields = words.Members("new").Select(m => Field(property.Type, m.Name, m.NameRange, m.Value, context)).ToArray();
        return fields.Contains(null) ? null : new(OfKnown: false, fields.OfType<FieldValue>().ToEquatable());
    }

    private static FieldValue? Field(ClrType type, string name, TextRange at, JsonNode node, CommandContext context)
    {
        if (type.Kind == ClrKind.Layout)
            return FieldOf(context.Types.LayoutOf(type)!, name, at, node, context);
        var fields = type.Kind == ClrKind.BuiltIn ? BuiltInType.Find(type.Name)!.Fields : [];
        if (fields.FirstOrDefault(f => f.Name == name) is not { } field)
        {
            context.Bag.Add(TuyaDiagnostics.UnknownProperty, at, name, Suggestion.For(name, fields.Select(f => f.Name)));
            return null;
        }

        if (node.Kind == JsonKind.Text && IsReference(node.Text))
            return Parameter(field, node, context);
        if (Values.Number(node, name, context.Bag) is not { } number)
            return null;
        if (number >= field.Min && number <= field.Max)
            return new(name, new ConstantValue(new(ScalarKind.Number, Values.Invariant(number))));
        Outside(field, node, node.Text, context);
        return null;
    }

    // The range is checked here, so that the generated cast cannot lose anything.
    private static FieldValue? Parameter(BuiltInField field, JsonNode node, CommandContext context)
    {
        if (context.Parameter(node.Text, node.Range) is not { } parameter)
            return null;
        if (parameter.Type.IsNumber && parameter.Min >= field.Min && parameter.Max <= field.Max)
            return new(field.Name, new ParameterValue(parameter.Name));
        Outside(field, node, $"the parameter '{parameter.Name}', which has another range", context);
        return null;
    }

    private static void Outside(BuiltInField field, JsonNode node, string given, CommandContext context) =>
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, node.Range, $"'{field.Name}'",
            $"a number from {Values.Invariant(field.Min)} to {Values.Invariant(field.Max)}", given);

    private static FieldValue? FieldOf(LayoutSpec layout, string name, TextRange at, JsonNode node, CommandContext context)
    {
        if (layout.Property(name) is not { } field)
        {
            context.Bag.Add(TuyaDiagnostics.UnknownField, at, name, Suggestion.For(name, layout.Properties.Select(p => p.Name)));
            return null;
        }

        if (field.IsList || field.Type.Kind == ClrKind.Bytes)
        {
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, at, name, "a command, because it is a list");
            return null;
        }

        if (field.Type.Kind != ClrKind.Layout || node.Kind != JsonKind.Object)
            return Value(node, field.Type, name, context) is { } value ? new(name, value, field.Type) : null;
        var inner = context.Types.LayoutOf(field.Type)!;
        var fields = node.Members.Select(m => FieldOf(inner, m.Name, m.NameRange, m.Value, context)).ToArray();
        return fields.Contains(null) ? null : new(name, new ObjectValue(fields.OfType<FieldValue>().ToEquatable()), field.Type);
    }
}
