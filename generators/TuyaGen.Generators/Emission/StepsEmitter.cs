using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a command of several steps does.</summary>
internal sealed class StepsEmitter(SourceWriter writer, DeviceSpec device, CommandBody body)
{
    private const string Token = "steps.Token";

    private readonly AssignmentEmitter _assignments = new(writer, device, body.Parameters);
    private readonly Expressions _expressions = new(device, body.Parameters);

    public void Emit()
    {
        var steps = body.Steps!;
        writer.Line("return await RunStepsAsync(").Indent().Line("async steps =>").Open();
        Require();
        for (var i = 0; i < steps.Steps.Count; i++)
        {
            if (ListensBefore(steps.Steps, i) is { } await)
                writer.Line($"await BeginAwaitAsync(steps, {Properties(await)}).ConfigureAwait(false);");
            Step(steps.Steps[i], body.OnlyChanged);
        }

        writer.Line(Result()).Close(",");
        Last(steps.Finally);
        writer.Line("cancellationToken).ConfigureAwait(false);").Outdent();
    }

    private void Last(EquatableArray<AssignmentSpec> assignments)
    {
        if (assignments.Count == 0)
        {
            writer.Line("null,");
            return;
        }

        writer.Line("async steps =>").Open();
        Write(assignments, onlyChanged: false);
        writer.Close(",");
    }

    private string Result()
    {
        if (body.Returns < 0)
            return "return steps.Result;";
        var property = device.Properties[body.Returns];
        var type = TypeNames.Of(property.Type, device.Namespace);
        return $"return await ReadReportAsync<{type}>(steps, {Literals.Int(body.Returns)}, \"{property.Name}\").ConfigureAwait(false);";
    }

    private void Require()
    {
        if (body.Requires.Count == 0)
            return;
        writer.Line($"var state = await BeginWriteAsync({Token}, needsStatus: true).ConfigureAwait(false);");
        foreach (var property in body.Requires)
            writer.Line($"state.Require({Literals.Int(property)}, \"{device.Properties[property].Name}\");");
    }

    // A report may come before the answer to the write that brings it, so the listening begins before that write; delays in between
    // change nothing.
    private static AwaitStep? ListensBefore(EquatableArray<StepSpec> steps, int index)
    {
        if (steps[index] is AwaitStep own)
            return index == 0 || steps[index - 1] is AwaitStep || steps.Take(index).All(s => s is DelayStep) ? own : null;
        if (steps[index] is DelayStep)
            return null;
        return steps.Skip(index + 1).SkipWhile(s => s is DelayStep).FirstOrDefault() as AwaitStep;
    }

    private string Properties(AwaitStep step) =>
        string.Join(", ", step.Properties.Select(p => $"({Literals.Int(p)}, \"{device.Properties[p].Name}\")"));

    private void Step(StepSpec step, bool onlyChanged)
    {
        switch (step)
        {
            case SetStep set:
                writer.Open();
                Write(set.Set, onlyChanged);
                writer.Close().Line();
                break;
            case RunStep run:
                var assign = run.OnlyWrites ? "steps.Result = " : "";
                writer.Line($"{assign}await {run.Command}Async({Arguments(run)}level: level, cancellationToken: {Token}).ConfigureAwait(false);");
                break;
            case AwaitStep wait:
                var timeout = wait.Timeout is null ? "null" : _expressions.Value(wait.Timeout, ClrType.Duration);
                writer.Line($"await EndAwaitAsync(steps, {timeout}).ConfigureAwait(false);");
                break;
            case DelayStep delay:
                var time = Literals.Of(new(ScalarKind.Number, Parsing.Values.Invariant(delay.Milliseconds)), ClrType.Duration, device.Namespace);
                writer.Line($"await PauseStepsAsync(steps, {time}).ConfigureAwait(false);");
                break;
        }
    }

    private string Arguments(RunStep run) => string.Concat(run.Arguments.Select(a =>
        $"{Signatures.Name(a.Parameter)}: {_expressions.Value(a.Value, a.Type)}, "));

    private void Write(EquatableArray<AssignmentSpec> assignments, bool onlyChanged)
    {
        _assignments.Begin(assignments, onlyChanged, Token);
        _assignments.Assign(assignments);
        writer.Line($"steps.Result = await EndWriteAsync(writer, onlyChanged: {Literals.Bool(onlyChanged)}, level, {Token}).ConfigureAwait(false);");
    }
}
