using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the steps of a command.</summary>
internal sealed class StepParser(CommandContext context, string command, IReadOnlyDictionary<string, CommandSignature> commands)
{
    private readonly DiagnosticBag _bag = context.Bag;

    public StepsSpec Parse(ObjectReader words)
    {
        var items = words.List("steps");
        if (items.Count == 0)
            _bag.Add(TuyaDiagnostics.NoValues, words.RangeOf("steps"), words.What);
        var steps = new List<StepSpec>();
        var last = default(EquatableArray<AssignmentSpec>);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]["finally"] is not { } final)
            {
                if (Step(items[i]) is { } step)
                    steps.Add(step);
                continue;
            }

            if (i < items.Count - 1)
                _bag.Add(TuyaDiagnostics.StepBehindLast, new(items[i + 1].Range.Start, 1));
            last = Set(Open(items[i], Words.FinallyStep), "finally");
        }

        return new(steps.ToEquatable(), last);
    }

    private StepSpec? Step(JsonNode node)
    {
        if (node["run"] is not null)
            return Run(Open(node, Words.RunStep));
        if (node["await"] is not null)
            return Await(Open(node, Words.AwaitStep));
        if (node["delay"] is { } delay)
        {
            Open(node, Words.DelayStep);
            return Durations.Milliseconds(delay, "delay", _bag) is { } time ? new DelayStep(time) : null;
        }

        var words = Open(node, Words.SetStep);
        return words.Require("set") is null ? null : new SetStep(Set(words, "set"));
    }

    private ObjectReader Open(JsonNode node, WordList words) => new(node, "The step", new(node.Range.Start, 1), words, _bag);

    private EquatableArray<AssignmentSpec> Set(ObjectReader words, string word)
    {
        if (words.Find(word) is { Kind: JsonKind.Object, Members.Count: 0 } set)
            _bag.Add(TuyaDiagnostics.NoValues, set.Range, words.What);
        return AssignmentParser.Parse(words.Members(word), context);
    }

    private RunStep? Run(ObjectReader words)
    {
        if (words.Text("run") is not { } name)
            return null;
        if (!commands.TryGetValue(name, out var target))
        {
            _bag.Add(TuyaDiagnostics.UnknownCommand, words.RangeOf("run"), name, Suggestion.For(name, commands.Keys));
            return null;
        }

        if (Reaches(name, []))
            _bag.Add(TuyaDiagnostics.RoundTrip, words.RangeOf("run"), name);
        var given = words.Members("with");
        foreach (var missing in target.Parameters.Where(p => p.Default is null && given.All(g => g.Name != p.Name)))
            _bag.Add(TuyaDiagnostics.MissingWord, words.RangeOf(words.Has("with") ? "with" : "run"), $"The step that runs '{name}'", missing.Name);
        return new(name, given.Select(g => Argument(g, target)).OfType<ArgumentSpec>().ToEquatable(), target.OnlyWrites);
    }

    private bool Reaches(string name, HashSet<string> seen) =>
        name == command || (seen.Add(name) && commands.TryGetValue(name, out var target) && target.Runs.Any(r => Reaches(r, seen)));

    private ArgumentSpec? Argument(JsonMember given, CommandSignature target)
    {
        if (target.Parameters.FirstOrDefault(p => p.Name == given.Name) is { } parameter)
        {
            return AssignmentParser.Value(given.Value, parameter.Type, given.Name, context) is { } value
                ? new(parameter.Name, parameter.Type, value)
                : null;
        }

        _bag.Add(TuyaDiagnostics.UnknownParameter, given.NameRange, given.Name, Suggestion.For(given.Name, target.Parameters.Select(p => p.Name)));
        return null;
    }

    private AwaitStep Await(ObjectReader words)
    {
        var items = words.List("await");
        if (items.Count == 0)
            _bag.Add(TuyaDiagnostics.NoValues, words.RangeOf("await"), words.What);
        var properties = items
            .Select(i => Values.Text(i, "await", _bag) is { } name ? Readable(name, i.Range)?.Index : null)
            .OfType<int>();
        var timeout = words.Find("timeout") is { } node ? AssignmentParser.Value(node, ClrType.Duration, "timeout", context) : null;
        return new(properties.ToEquatable(), timeout);
    }

    /// <summary>A property that the device reports; a complaint and null for another.</summary>
    public PropertyEntry? Readable(string name, TextRange at)
    {
        if (context.Property(name, at) is not { } property || property.IsReadable)
            return context.Properties.Find(name);
        _bag.Add(TuyaDiagnostics.TypeMismatch, at, "This", "a property that the device reports", $"'{name}', which can only be written");
        return null;
    }
}
