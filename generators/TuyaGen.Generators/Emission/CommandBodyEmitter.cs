using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a command does: checks, the case that applies, one frame.</summary>
internal sealed class CommandBodyEmitter(SourceWriter writer, DeviceSpec device, CommandSpec command)
{
    private readonly ParameterEmitter _parameters = new(writer, device);
    private readonly Conditions _conditions = new(device, "writer");

    public void Emit()
    {
        var isSingle = command.Bodies.Count == 1;
        // With one body the ranges are known before anything is asked of the device.
        if (isSingle)
            _parameters.Check(command.Bodies[0].Parameters);
        if (command.Bodies.Any(b => b.Steps is null))
            Begin();
        else if (!isSingle)
            writer.Line("var writer = await BeginWriteAsync(cancellationToken).ConfigureAwait(false);");
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
            _parameters.Check(body.Parameters);
            Body(body);
            writer.Close();
        }

        writer.Close();
    }

    // A write that begins knows the variant; more must be known only where a body says so.
    private void Begin() => new AssignmentEmitter(writer, device, command.Parameters).Begin(
        command.Bodies.SelectMany(b => b.Cases).SelectMany(c => c.Set), command.Bodies.Any(b => b.NeedsStatus), "cancellationToken");

    private void Body(CommandBody body)
    {
        if (body.Steps is not null)
        {
            new StepsEmitter(writer, device, body).Emit();
            return;
        }

        if (body.Cases.Count == 0)
        {
            writer.Line($"throw {CoreNames.CommandChecks}.NoCase(writer, {Literals.Text(command.Name)});");
            return;
        }

        foreach (var property in body.Requires)
            writer.Line($"writer.Require({Literals.Int(property)}, \"{device.Properties[property].Name}\");");
        var assignments = new AssignmentEmitter(writer, device, body.Parameters);
        for (var i = 0; i < body.Cases.Count; i++)
            Case(body.Cases[i], isFirst: i == 0, assignments);
        if (body.Cases[body.Cases.Count - 1].If.Count > 0)
        {
            writer.Line("else").Open()
                .Line($"throw {CoreNames.CommandChecks}.NoCase(writer, {Literals.Text(command.Name)});")
                .Close().Line();
        }

        var onlyChanged = Literals.Bool(body.OnlyChanged);
        writer.Line($"return await EndWriteAsync(writer, onlyChanged: {onlyChanged}, level, cancellationToken).ConfigureAwait(false);");
    }

    private void Case(CaseSpec one, bool isFirst, AssignmentEmitter assignments)
    {
        var condition = _conditions.All(one.If);
        if (isFirst && condition is null)
        {
            assignments.Assign(one.Set);
            return;
        }

        writer.Line((isFirst, condition) switch
        {
            (true, _) => $"if ({condition})",
            (false, null) => "else",
            (false, _) => $"else if ({condition})",
        });
        writer.Open();
        assignments.Assign(one.Set);
        writer.Close();
        if (condition is null)
            writer.Line();
    }
}
