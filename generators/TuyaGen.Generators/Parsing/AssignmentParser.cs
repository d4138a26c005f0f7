using System.Text.RegularExpressions;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads what a command writes.</summary>
internal static partial class AssignmentParser
{
    private static readonly Regex Reference = new(@"^\$[a-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant);
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
            else if (assignments[same].Value is PatchValue first && assignment.Value is PatchValue second)
                assignments[same] = assignments[same] with { Value = Join(first, second) };
            else
                context.Bag.Add(TuyaDiagnostics.DuplicateKey, member.NameRange, member.Name);
        }

        return assignments.ToEquatable();
    }

    /// <summary>Whether a text means a parameter.</summary>
    public static bool IsReference(string text) => Reference.IsMatch(text);

    private static PatchValue Join(PatchValue first, PatchValue second) =>
        first with { Fields = first.Fields.Concat(second.Fields).ToEquatable() };

    private static AssignmentSpec? Assignment(JsonMember member, CommandContext context)
    {
        var point = member.Name.IndexOf('.');
        var name = point < 0 ? member.Name : member.Name.Substring(0, point);
        if (context.Property(name, member.NameRange) is not { } property)
            return null;
        CheckWritable(property, member, context);

        var node = member.Value;
        var options = new AssignmentSpec(property.Index, new ConstantValue(new(ScalarKind.Null, "")));
        if (node.Kind == JsonKind.Object)
        {
            var words = new ObjectReader(node, "The value", new(node.Range.Start, 1), Words.Assignment, context.Bag);
            options = options with
            {
                IfSupported = words.Flag("ifSupported"),
                Clamp = words.Flag("clamp"),
                If = ConditionParser.Parse(words.Members("if"), context),
            };
            if (options.Clamp && !property.Type.IsNumber)
                context.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("clamp"), "clamp", $"'{name}', which is no number");
            if (words.Has("new"))
                return New(words, property, context) is { } created ? options with { Value = created } : null;
            if (words.Require("value") is not { } inner)
                return null;
            node = inner;
        }

        var value = point < 0
            ? Value(node, property.Type, name, context)
            : Patch(member.Name.Substring(point + 1), node, property, member.NameRange, context);
        return value is null ? null : options with { Value = value };
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
        if (parameter.Type.ConvertsTo(type))
            return new ParameterValue(parameter.Name);
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, node.Range, $"'{target}'", type.Describe(),
            $"the parameter '{parameter.Name}', which is {parameter.Type.Describe()}");
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
