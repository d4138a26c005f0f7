using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a data point depends on.</summary>
internal sealed class RuleEmitter(DeviceSpec device)
{
    private const string State = "state";

    private readonly Conditions _conditions = new(device, State);

    public IEnumerable<string> Parts(PointSpec point)
    {
        if (point.When.Count > 0)
            yield return $"When = {Literals.List(point.When.Select(Case))}";
        if (point.AvailableIf.Count > 0)
            yield return $"AvailableIf = {Condition(point.AvailableIf)}";
        if (point.MinimumOf >= 0 || point.MaximumOf >= 0)
            yield return $"Bounds = new {CoreNames.PointBounds}({Index(point.MinimumOf)}, {Index(point.MaximumOf)})";
        if (point.UnitOf >= 0)
            yield return $"UnitOf = {Literals.Int(point.UnitOf)}";
    }

    private string Case(PointCaseSpec one)
    {
        var point = one.Point is null ? "null" : new PointEmitter(device).Point(one.Point);
        return $"new {CoreNames.PointCase}({Condition(one.If)}, {point})";
    }

    private string Condition(EquatableArray<ConditionSpec> conditions)
    {
        if (conditions.Count == 0)
            return $"new {CoreNames.PointCondition}(\"no other case applies\", [], static _ => true)";
        var properties = Literals.List(conditions.SelectMany(c => c.Properties).Distinct());
        var text = Literals.Text(ConditionTexts.Of(conditions, device));
        return $"new {CoreNames.PointCondition}({text}, {properties}, static {State} => {_conditions.All(conditions)})";
    }

    private static string Index(int property) => property < 0 ? "null" : Literals.Int(property);
}
