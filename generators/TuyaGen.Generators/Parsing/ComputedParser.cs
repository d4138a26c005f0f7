using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Reads properties that stand for others, one at a time. Such a property is a data point whose cases are copies of those others, so
/// that everything that is done with a data point can be done with it.
/// </summary>
internal sealed class ComputedParser(IReadOnlyList<Form> forms, DeviceScope scope)
{
    private readonly DiagnosticBag _bag = scope.Bag;

    public void Parse(IReadOnlyList<JsonMember> members)
    {
        foreach (var member in members)
        {
            if (!Identifiers.IsMember(member.Name))
                _bag.Add(TuyaDiagnostics.BadName, member.NameRange, member.Name, Identifiers.MemberRule);
            else if (forms.Any(f => f.Parsed.Any(p => p.Name == member.Name)))
                _bag.Add(TuyaDiagnostics.NameTaken, member.NameRange, member.Name, "a data point");
            else
                Add(member);
        }
    }

    private void Add(JsonMember member)
    {
        var words = new ObjectReader(member.Value, $"The computed property '{member.Name}'", member.NameRange, Words.Computed, _bag);
        words.Require("cases");
        if (words.Require("select") is not { } select || Values.Text(select, "select", _bag) is null)
            return;
        var cases = words.List("cases").Select(c => new Choice(c, select, _bag)).ToArray();
        if (words.Find("cases") is { Kind: JsonKind.Array, Items.Count: 0 } list)
            _bag.Add(TuyaDiagnostics.NoValues, list.Range, words.What);
        foreach (var form in forms)
        {
            if (Point(member, words, form, cases) is { } point)
                form.Parsed.Add(point);
        }
    }

    private ParsedPoint? Point(JsonMember member, ObjectReader words, Form form, Choice[] cases)
    {
        var otherwise = Use(words.Find("otherwise"), form);
        var all = cases.Select(c => new ParsedCase(c.Tests, Computed(Use(c.Use, form), member, words, c.IsReadOnly))).ToList();
        if (otherwise is null)
            all.Add(new([], null));
        var first = otherwise ?? cases.Select(c => Use(c.Use, form)).FirstOrDefault(p => p is not null);
        return Computed(first, member, words, false) is { } point ? Together(point, all) : null;
    }

    private ParsedPoint? Together(ParsedPoint point, List<ParsedCase> cases)
    {
        var whole = point with { Rules = point.Rules with { When = [.. cases, .. point.Rules.When] } };
        if (whole.Type is not null)
            return whole;
        var other = cases.First(c => c.Point?.Type is not { } type || point.Spec.Type.Union(type) is null).Point!;
        _bag.Add(TuyaDiagnostics.TypeMismatch, point.At, $"'{point.Name}'", point.Spec.Type.Describe(),
            $"another of its cases, which is {other.Spec.Type.Describe()}");
        return null;
    }

    private ParsedPoint? Computed(ParsedPoint? used, JsonMember member, ObjectReader words, bool isReadOnly)
    {
        if (used is null)
            return null;
        var unit = words.Find("unit") is { Kind: JsonKind.Object } ? null : words.Text("unit");
        return used with
        {
            Name = member.Name,
            At = member.NameRange,
            Spec = used.Spec with
            {
                Name = CoreNames.IsReservedProperty(member.Name, scope.Device) ? member.Name + "Value" : member.Name,
                Code = null,
                Aliases = default,
                Doc = words.Text("doc") ?? used.Spec.Doc,
                Unit = words.Has("unit") ? unit : used.Spec.Unit,
                Access = isReadOnly ? DpAccess.ReadOnly : used.Spec.Access,
                Channel = 0,
                Member = null,
                IsComputed = true,
            },
            Rules = used.Rules with { UnitOf = words.Has("unit") ? UnitReader.Property(words, _bag) : used.Rules.UnitOf },
        };
    }

    // A variant may lack what another has.
    private ParsedPoint? Use(JsonNode? name, Form form)
    {
        if (name is null || Values.Text(name, "use", _bag) is not { } text)
            return null;
        if (form.Parsed.Find(p => p.Name == text && !p.Spec.IsComputed) is { } found)
            return found;
        var known = forms.SelectMany(f => f.Parsed).Where(p => !p.Spec.IsComputed).Select(p => p.Name).Distinct().ToArray();
        if (!known.Contains(text))
            _bag.Add(TuyaDiagnostics.UnknownProperty, name.Range, text, Suggestion.For(text, known));
        return null;
    }

    private sealed class Choice
    {
        public Choice(JsonNode node, JsonNode select, DiagnosticBag bag)
        {
            var words = new ObjectReader(node, "The case", new(node.Range.Start, 1), Words.ComputedCase, bag);
            Use = words.Require("use");
            IsReadOnly = words.Flag("readOnly");
            if (words.Require("is") is { } values && Values.Is(values, JsonKind.Array, "is", "a list of values", bag))
                Tests = [new(select.Text, select.Range, values)];
        }

        public JsonNode? Use { get; }

        public bool IsReadOnly { get; }

        public IReadOnlyList<JsonMember> Tests { get; } = [];
    }
}
