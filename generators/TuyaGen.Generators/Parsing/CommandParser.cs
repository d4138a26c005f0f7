using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads commands, once for every form, and puts together those that do the same.</summary>
internal sealed class CommandParser(PropertyTable properties, TypeTable types, DiagnosticBag bag)
{
    private readonly ParameterParser _parameters = new(properties, types, bag);
    private Dictionary<string, CommandSignature> _signatures = [];

    public EquatableArray<CommandSpec> Parse(IReadOnlyList<Form> forms)
    {
        var names = forms.SelectMany(f => f.Commands.Select(c => c.Name)).Distinct().ToArray();
        _signatures = names.ToDictionary(n => n, n => Signature([.. forms.SelectMany(f => f.Commands).Where(c => c.Name == n)]));
        return names.Select(name => Command(name, forms)).ToEquatable();
    }

    private CommandSpec Command(string name, IReadOnlyList<Form> forms)
    {
        var bodies = new List<CommandBody>();
        CommandBody? first = null;
        string? doc = null;
        foreach (var form in forms)
        {
            var member = form.Commands.FirstOrDefault(c => c.Name == name);
            var body = member is null ? NotHere : Body(form, member, ref doc);
            if (member is not null && first is not null && !SameSignature(first, body))
                bag.Add(TuyaDiagnostics.VariantMismatch, member.NameRange, $"The command '{name}'", form.Name, "its parameters or what it returns");
            first ??= member is null ? null : body;
            Enter(bodies, body, form.Name);
        }

        CheckName(name, forms);
        return new(name, doc, first!.Parameters, bodies.ToEquatable()) { Returns = first.Returns };
    }

    private CommandSignature Signature(IReadOnlyList<JsonMember> forms)
    {
        var first = new ObjectReader(forms[0].Value, $"The command '{forms[0].Name}'", forms[0].NameRange, Words.Command, bag);
        return new(_parameters.Parse(first.Members("params")), !first.Has("returns"), [.. forms.SelectMany(CommandSignature.RunsOf)]);
    }

    // A variant that does what the main part does needs no body of its own.
    private static void Enter(List<CommandBody> bodies, CommandBody body, string variant)
    {
        var same = bodies.FindIndex(b => (b with { Variants = default }).Equals(body));
        if (same < 0)
            bodies.Add(body with { Variants = bodies.Count == 0 ? default : new[] { variant }.ToEquatable() });
        else if (same > 0)
            bodies[same] = bodies[same] with { Variants = bodies[same].Variants.Append(variant).ToEquatable() };
    }

    // A command that only some variants have.
    private static CommandBody NotHere => new(default, default, default, false, default);

    private static bool SameSignature(CommandBody first, CommandBody other) =>
        first.Returns == other.Returns && first.Parameters.Select(p => p.Signature).SequenceEqual(other.Parameters.Select(p => p.Signature));

    private CommandBody Body(Form form, JsonMember member, ref string? doc)
    {
        var words = new ObjectReader(member.Value, $"The command '{member.Name}'", member.NameRange, Words.Command, bag);
        doc ??= words.Text("doc");
        var parameters = _parameters.Parse(words.Members("params"));
        var context = new CommandContext(form, properties, types, parameters, bag);
        var requires = words.List("requires")
            .Select(r => Values.Text(r, "requires", bag) is { } property ? context.Property(property, r.Range)?.Index : null)
            .OfType<int>();
        var body = new CommandBody(
            default, parameters.ToEquatable(), requires.ToEquatable(), words.Flag("onlyChanged"), Cases(words, context).ToEquatable());
        return words.Has("steps") ? Steps(words, member.Name, body, context) : OneFrame(words, body);
    }

    private CommandBody Steps(ObjectReader words, string name, CommandBody body, CommandContext context)
    {
        foreach (var other in new[] { "set", "cases" }.Where(words.Has))
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(other), other, "a command that has steps");
        var parser = new StepParser(context, name, _signatures);
        var returns = words.Text("returns") is { } property ? parser.Readable(property, words.RangeOf("returns")) : null;
        return body with { Cases = default, Steps = parser.Parse(words), Returns = returns?.Index ?? -1 };
    }

    private CommandBody OneFrame(ObjectReader words, CommandBody body)
    {
        if (words.Has("returns"))
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("returns"), "returns", "a command without steps");
        return body;
    }

    private List<CaseSpec> Cases(ObjectReader words, CommandContext context)
    {
        var cases = new List<CaseSpec>();
        if (!words.Has("cases"))
        {
            if (words.Has("steps"))
                return cases;
            cases.Add(new(default, Set(words, context)));
            return cases;
        }

        if (words.Find("set") is { } set)
            bag.Add(TuyaDiagnostics.DoesNotFit, set.Range, "set", "a command that has cases");
        var items = words.List("cases");
        if (items.Count == 0)
            bag.Add(TuyaDiagnostics.NoValues, words.RangeOf("cases"), words.What);
        foreach (var item in items)
        {
            if (cases.Count > 0 && cases[cases.Count - 1].If.Count == 0)
                bag.Add(TuyaDiagnostics.Unreachable, new(item.Range.Start, 1));
            cases.Add(Case(item, context));
        }

        return cases;
    }

    private CaseSpec Case(JsonNode node, CommandContext context)
    {
        var words = new ObjectReader(node, "The case", new(node.Range.Start, 1), Words.Case, bag);
        return new(ConditionParser.Parse(words, context), Set(words, context));
    }

    private EquatableArray<AssignmentSpec> Set(ObjectReader words, CommandContext context)
    {
        if (words.Require("set") is { Kind: JsonKind.Object, Members.Count: 0 } set)
            bag.Add(TuyaDiagnostics.NoValues, set.Range, words.What);
        return AssignmentParser.Parse(words.Members("set"), context);
    }

    private void CheckName(string name, IReadOnlyList<Form> forms)
    {
        var at = forms.SelectMany(f => f.Commands).First(c => c.Name == name).NameRange;
        if (!Identifiers.IsMember(name))
            bag.Add(TuyaDiagnostics.BadName, at, name, Identifiers.MemberRule);
        else if (CoreNames.IsDeviceMember(name))
            bag.Add(TuyaDiagnostics.NameTaken, at, name, "a method of every device");
    }
}
