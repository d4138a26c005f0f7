using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a command does: checks, the case that applies, one frame.</summary>
internal sealed class CommandBodyEmitter(SourceWriter writer, DeviceSpec device, CommandSpec command)
{
    private readonly Expressions _expressions = new(device, command);

    public void Emit()
    {
        var isSingle = command.Bodies.Count == 1;
        // With one body the ranges are known before anything is asked of the device.
        if (isSingle)
            Ranges(command.Bodies[0]);
        var needs = !isSingle || command.Bodies.Any(b => b.NeedsStatus) ? ", needsStatus: true" : "";
        writer.Line($"var writer = await BeginWriteAsync(cancellationToken{needs}).ConfigureAwait(false);");
        if (isSingle)
        {
            Body(command.Bodies[0]);
            return;
        }

        writer.Line("switch (writer.Variant.Name)").Open();
        foreach (var body in command.Bodies.Skip(1).Append(command.Bodies[0]))
        {
            foreach (var variant in body.Variants)
                writer.Line($"case {Literals.Text(variant)}:");
            if (body.Variants.Count == 0)
                writer.Line("default:");
            writer.Open();
            Ranges(body);
            Body(body);
            writer.Close();
        }

        writer.Close();
    }

    private void Ranges(CommandBody body)
    {
        foreach (var parameter in body.Parameters)
        {
            if (parameter is not { Min: { } min, Max: { } max })
                continue;
            var name = Signatures.Name(parameter.Name);
            var limits = $"{Number(min, parameter)}, {Number(max, parameter)}, {Literals.Text(parameter.Unit)}";
            writer.Line($"{CoreNames.CommandChecks}.InRange({Literals.Text(parameter.Name)}, {name}, {limits});");
        }
    }

    private string Number(decimal number, ParameterSpec parameter) =>
        Literals.Of(new(ScalarKind.Number, Parsing.Values.Invariant(number)), parameter.Type, device.Namespace);

    private void Body(CommandBody body)
    {
        if (body.Cases.Count == 0)
        {
            writer.Line($"throw {CoreNames.CommandChecks}.NoCase(writer, {Literals.Text(command.Name)});");
            return;
        }

        foreach (var property in body.Requires)
            writer.Line($"writer.Require({Literals.Int(property)}, \"{device.Properties[property].Name}\");");
        for (var i = 0; i < body.Cases.Count; i++)
            Case(body.Cases[i], isFirst: i == 0);
        if (body.Cases[body.Cases.Count - 1].If.Count > 0)
        {
            writer.Line("else").Open()
                .Line($"throw {CoreNames.CommandChecks}.NoCase(writer, {Literals.Text(command.Name)});")
                .Close().Line();
        }

        var onlyChanged = Literals.Bool(body.OnlyChanged);
        writer.Line($"return await EndWriteAsync(writer, onlyChanged: {onlyChanged}, level, cancellationToken).ConfigureAwait(false);");
    }

    private void Case(CaseSpec one, bool isFirst)
    {
        var condition = _expressions.All(one.If);
        if (isFirst && condition is null)
        {
            Assignments(one);
            return;
        }

        writer.Line((isFirst, condition) switch
        {
            (true, _) => $"if ({condition})",
            (false, null) => "else",
            (false, _) => $"else if ({condition})",
        });
        writer.Open();
        Assignments(one);
        writer.Close();
        if (condition is null)
            writer.Line();
    }

    private void Assignments(CaseSpec one)
    {
        foreach (var assignment in one.Set)
        {
            if (_expressions.All(assignment.If) is { } condition)
                writer.Line($"if ({condition})").Indent().Line(Assignment(assignment)).Outdent();
            else
                writer.Line(Assignment(assignment));
        }
    }

    private static string Clamped(string value, string index, string type) => type.Length == 0
        ? $"{CoreNames.CommandChecks}.Clamp(writer, {index}, {value})"
        : $"({type}){CoreNames.CommandChecks}.Clamp(writer, {index}, (decimal){value})";

    private string Assignment(AssignmentSpec assignment)
    {
        var property = device.Properties[assignment.Property];
        var index = Literals.Int(assignment.Property);
        var type = TypeNames.Of(property.Type, device.Namespace);
        var value = _expressions.Value(assignment, property);
        if (assignment.Clamp)
            value = Clamped(value, index, property.Type == ClrType.Decimal ? "" : type);
        return $"writer.{(assignment.IfSupported ? "SetIfSupported" : "Set")}<{type}>({index}, \"{property.Name}\", {value});";
    }
}
