using System.Text.RegularExpressions;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads what a command writes.</summary>
internal static partial class AssignmentParser
{
    private static readonly Regex Reference = new(@"^\$[a-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant);
    private static readonly Regex Embedded = new(@"\$\{([a-z][A-Za-z0-9]*)\}", RegexOptions.CultureInvariant);

    public static EquatableArray<AssignmentSpec> Parse(IReadOnlyList<JsonMember> members, CommandContext context)
    {
        var assignments = new List<AssignmentSpec>();
        foreach (var member in members)
        {
            if (Assignment(member, context) is not { } assignment)
                continue;
            var same = assignments.FindIndex(a => a.Property == assignment.Property);
            if (same < 0)
                assignments.Add(assignment);
            else if (Parts.Join(assignments[same], assignment) is { } joined)
                assignments[same] = joined;
            else if (Parts.AreParts(assignments[same], assignment))
                assignments.Add(assignment);
            else
                context.Bag.Add(TuyaDiagnostics.DuplicateKey, member.NameRange, member.Name);
        }

        return assignments.ToEquatable();
    }

    /// <summary>Whether a text means a parameter.</summary>
    public static bool IsReference(string text) => Reference.IsMatch(text);

    private static AssignmentSpec? Assignment(JsonMember member, CommandContext context)
    {
        var (name, fields) = FieldPath.Split(member.Name);
        if (context.Property(name, member.NameRange) is not { } property)
            return null;
        CheckWritable(property, member, context);

        var (node, options) = Options(member, property, context);
        if (node is null)
            return null;
        var isNew = member.Value.Kind == JsonKind.Object && node == member.Value["new"];
        var value = fields.Length > 0
            ? Patch(property.Type, fields, member.NameRange, Part, context)
            : isNew ? New(node, property.Type, name, context) : Value(node, property.Type, name, context);
        return value is null ? null : options with { Value = value };

        ValueSpec? Part(ClrType whole, LayoutProperty field)
        {
            if (!isNew)
                return Content(whole, field, node, context);
            if (!FieldPath.IsMany(field))
                return New(node, field.Type, member.Name, context);
            FieldPath.NotSingle(field, member.NameRange, context.Bag);
            return null;
        }
    }

    // The words around a value, and the value itself; null where it is missing.
    private static (JsonNode? Value, AssignmentSpec Options) Options(JsonMember member, PropertyEntry property, CommandContext context)
    {
        var plain = new AssignmentSpec(property.Index, new ConstantValue(new(ScalarKind.Null, "")));
        if (member.Value.Kind != JsonKind.Object)
            return (member.Value, plain);
        var words = new ObjectReader(member.Value, "The value", new(member.Value.Range.Start, 1), Words.Assignment, context.Bag);
        var options = plain with
        {
            IfSupported = words.Flag("ifSupported"),
            Clamp = words.Flag("clamp"),
            If = ConditionParser.Parse(words, context),
        };
        if (options.Clamp && !property.Type.IsNumber)
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("clamp"), "clamp", $"'{member.Name}', which is no number");
        if (words.Find("new") is not { } made)
            return (words.Require("value"), options);
        if (words.Has("value"))
            context.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("value"), "value", "a value that is made of fields");
        return (Values.Is(made, JsonKind.Object, "new", "an object", context.Bag) ? made : null, options);
    }

    /// <summary>Reads a value: a parameter, a text with parameters in it, or a constant.</summary>
    public static ValueSpec? Value(JsonNode node, ClrType type, string target, CommandContext context)
    {
        if (node.Kind != JsonKind.Text)
            return Constant(node, type, target, context);
        if (IsReference(node.Text))
            return Parameter(node, type, target, context);
        return type == ClrType.Text && Embedded.IsMatch(node.Text) ? Template(node, context) : Constant(node, type, target, context);
    }

    private static ConstantValue? Constant(JsonNode node, ClrType type, string target, CommandContext context) =>
        context.Constants.Read(node, type, target) is { } constant ? new ConstantValue(constant) : null;

    private static ParameterValue? Parameter(JsonNode node, ClrType type, string target, CommandContext context)
    {
        if (context.Parameter(node.Text, node.Range) is not { } parameter)
            return null;
        if (parameter.Sent.ConvertsTo(type))
            return new ParameterValue(parameter.Name);
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, node.Range, $"'{target}'", type.Describe(),
            $"the parameter '{parameter.Name}', which is {parameter.Sent.Describe()}");
        return null;
    }

    private static TemplateValue? Template(JsonNode node, CommandContext context)
    {
        var parts = Embedded.Split(node.Text);
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (context.Parameter("$" + parts[i], node.Range) is null)
                return null;
        }

        return new(parts.ToEquatable());
    }

    private static void CheckWritable(PropertyEntry property, JsonMember member, CommandContext context)
    {
        var here = context.Form.Parsed.Find(p => p.Name == property.Name);
        if (!(here?.IsWritable ?? property.IsWritable))
            context.Bag.Add(TuyaDiagnostics.NotWritable, member.NameRange, property.Name);
    }
}
