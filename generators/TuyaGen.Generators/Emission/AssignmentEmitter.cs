using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a command puts into its writer.</summary>
internal sealed class AssignmentEmitter(SourceWriter writer, DeviceSpec device, EquatableArray<ParameterSpec> parameters)
{
    private readonly Expressions _expressions = new(device, parameters);
    private readonly Conditions _conditions = new(device, "writer");

    /// <summary>The line that begins a write of these values.</summary>
    /// <param name="assignments">The values.</param>
    /// <param name="needsStatus">It must be known what the device is, even if none of the values says so.</param>
    /// <param name="token">What ends the wait.</param>
    public void Begin(IEnumerable<AssignmentSpec> assignments, bool needsStatus, string token)
    {
        var all = assignments.ToArray();
        if (all.Any(a => a.Value is PatchValue { OfKnown: true }))
        {
            writer.Line($"using var writer = await BeginPatchAsync({token}).ConfigureAwait(false);");
            return;
        }

        var needs = needsStatus || all.Any(a => a.NeedsStatus || device.Properties[a.Property].IsConditional) ? ", needsStatus: true" : "";
        writer.Line($"var writer = await BeginWriteAsync({token}{needs}).ConfigureAwait(false);");
    }

    public void Assign(IEnumerable<AssignmentSpec> assignments)
    {
        foreach (var assignment in assignments)
        {
            if (_conditions.All(assignment.If) is { } condition)
                writer.Line($"if ({condition})").Indent().Line(Assignment(assignment)).Outdent();
            else
                writer.Line(Assignment(assignment));
        }
    }

    private string Assignment(AssignmentSpec assignment)
    {
        var property = device.Properties[assignment.Property];
        var index = Literals.Int(assignment.Property);
        var type = TypeNames.Of(property.Type, device.Namespace);
        var value = _expressions.Value(assignment.Value, property.Type);
        if (assignment.Clamp)
            value = Clamped(value, index, property.Type == ClrType.Decimal ? "" : type);
        if (assignment.Value is PatchValue { OfKnown: true })
            return Patch(assignment, $"writer.Patch<{type}>({index}, \"{property.Name}\", {Expressions.Whole} => {value});");
        return $"writer.{(assignment.IfSupported ? "SetIfSupported" : "Set")}<{type}>({index}, \"{property.Name}\", {value});";
    }

    private static string Patch(AssignmentSpec assignment, string patch) =>
        assignment.IfSupported ? $"if (writer.Supports({Literals.Int(assignment.Property)})) {patch}" : patch;

    private static string Clamped(string value, string index, string type) => type.Length == 0
        ? $"{CoreNames.CommandChecks}.Clamp(writer, {index}, {value})"
        : $"({type}){CoreNames.CommandChecks}.Clamp(writer, {index}, (decimal){value})";
}
