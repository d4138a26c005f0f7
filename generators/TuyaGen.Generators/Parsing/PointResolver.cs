using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Finds the properties that data points depend on, once all are known.</summary>
internal sealed class PointResolver(PropertyTable properties, TypeTable types, DiagnosticBag bag)
{
    /// <summary>The data points of a form, in the order of the properties, all of the types that the properties have.</summary>
    public EquatableArray<PointSpec?> PointsOf(Form form)
    {
        var context = new CommandContext(form, properties, types, [], bag);
        return properties.Entries
            .Select(e => form.Parsed.Find(p => p.Name == e.Name) is { } point ? Resolve(point, e.Type, context) : null)
            .ToEquatable();
    }

    private PointSpec Resolve(ParsedPoint point, ClrType type, CommandContext context)
    {
        var rules = point.Rules;
        return point.Spec.As(type) with
        {
            When = rules.When.Select(w => Case(w, type, context)).ToEquatable(),
            AvailableIf = ConditionParser.Parse(rules.AvailableIf, context),
            MinimumOf = Limit(rules.Minimum, context),
            MaximumOf = Limit(rules.Maximum, context),
            UnitOf = rules.UnitOf is { } unit ? context.Property(unit.Text, unit.Range)?.Index ?? -1 : -1,
        };
    }

    private PointCaseSpec Case(ParsedCase one, ClrType type, CommandContext context) => new(
        ConditionParser.Parse(one.If, context), one.Point is null ? null : Resolve(one.Point, type, context));

    private int Limit(JsonNode? name, CommandContext context)
    {
        if (name is null || context.Property(name.Text, name.Range) is not { } property)
            return -1;
        if (!property.Type.IsNumber)
            bag.Add(TuyaDiagnostics.TypeMismatch, name.Range, "'range'", "properties that are numbers", $"'{name.Text}'");
        return property.Index;
    }
}
