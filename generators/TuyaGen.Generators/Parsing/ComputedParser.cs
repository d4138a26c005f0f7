using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Reads properties that stand for others, one at a time. Such a property is a data point whose cases are copies of those others, so
/// that everything that is done with a data point can be done with it. They may stand for each other, in any order.
/// </summary>
internal sealed class ComputedParser(IReadOnlyList<Form> forms, DeviceScope scope, TypeTable types)
{
    private readonly DiagnosticBag _bag = scope.Bag;
    private readonly Dictionary<string, JsonMember> _unread = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _reading = [];

    public void Parse(IReadOnlyList<JsonMember> members)
    {
        foreach (var member in members)
        {
            if (!Identifiers.IsMember(member.Name))
                _bag.Add(TuyaDiagnostics.BadName, member.NameRange, member.Name, Identifiers.MemberRule);
            else if (forms.Any(f => f.Parsed.Any(p => p.Name == member.Name)))
                _bag.Add(TuyaDiagnostics.NameTaken, member.NameRange, member.Name, "a data point");
            else
                _unread[member.Name] = member;
            _names.Add(member.Name);
        }

        foreach (var member in members)
            Find(member.Name);
    }

    // Reads a property before the first that stands for it.
    private void Find(string name)
    {
        if (!_unread.TryGetValue(name, out var member))
            return;
        _unread.Remove(name);
        _reading.Add(name);
        Add(member);
        _reading.Remove(name);
    }

    private void Add(JsonMember member)
    {
        var words = new ObjectReader(member.Value, $"The computed property '{member.Name}'", member.NameRange, Words.Computed, _bag);
        words.Require("cases");
        var cases = ComputedCase.Read(words, _bag);
        foreach (var used in cases.Select(c => c.Use).Append(words.Find("otherwise")).OfType<JsonNode>())
            Require(used);
        foreach (var form in forms)
        {
            if (Point(member, words, form, cases) is { } point)
                form.Parsed.Add(point);
        }
    }

    private void Require(JsonNode used)
    {
        if (Values.Text(used, "use", _bag) is not { } text)
            return;
        var (name, _) = FieldPath.Split(text);
        if (_reading.Contains(name))
        {
            _bag.Add(TuyaDiagnostics.RoundTrip, used.Range, name);
            return;
        }

        Find(name);
        var known = forms.SelectMany(f => f.Parsed).Select(p => p.Name).Concat(_names).Distinct().ToArray();
        if (!known.Contains(name))
            _bag.Add(TuyaDiagnostics.UnknownProperty, used.Range, name, Suggestion.For(name, known));
    }

    private ParsedPoint? Point(JsonMember member, ObjectReader words, Form form, IReadOnlyList<ComputedCase> cases)
    {
        var last = cases.FirstOrDefault(c => c.Tests.Count == 0);
        var otherwise = Use(last?.Use ?? words.Find("otherwise"), form);
        var all = cases.Where(c => c != last)
            .Select(c => new ParsedCase(c.Tests, Computed(Use(c.Use, form), member, words, c.IsReadOnly))).ToList();
        if (otherwise is null)
            all.Add(new([], null));
        var first = otherwise ?? cases.Select(c => Use(c.Use, form)).FirstOrDefault(p => p is not null);
        return Computed(first, member, words, last?.IsReadOnly == true) is { } point ? Together(point, all) : null;
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
                Unit = words.Has("unit") ? UnitReader.Text(words) : used.Spec.Unit,
                Access = isReadOnly ? DpAccess.ReadOnly : used.Spec.Access,
                Channel = 0,
                Member = null,
                IsComputed = true,
            },
            Rules = used.Rules with
            {
                When = [.. used.Rules.When.Select(w => w with { Point = Computed(w.Point, member, words, isReadOnly) })],
                UnitOf = words.Has("unit") ? UnitReader.Property(words, _bag) : used.Rules.UnitOf,
            },
        };
    }

    // A variant may lack what another has.
    private ParsedPoint? Use(JsonNode? path, Form form)
    {
        if (path is not { Kind: JsonKind.Text })
            return null;
        var (name, fields) = FieldPath.Split(path.Text);
        return form.Parsed.Find(p => p.Name == name) is { } found ? Part(found, fields, path.Range) : null;
    }

    // A part of a packed value can only be read by itself: it is written by a command, which changes it in the whole.
    private ParsedPoint? Part(ParsedPoint point, string[] fields, TextRange at)
    {
        if (fields.Length == 0 || FieldPath.Find(point.Spec.Type, fields, at, types, _bag) is not { } path)
            return fields.Length == 0 ? point : null;
        if (!point.Spec.IsReadable)
        {
            _bag.Add(TuyaDiagnostics.TypeMismatch, at, "'use'", "parts of what the device reports", $"'{point.Name}', which can only be written");
            return null;
        }

        return point with
        {
            Spec = point.Spec with
            {
                Type = path.Type,
                Codec = new PartCodec(point.Spec.Type, point.Spec.Codec, path.Names),
                Unit = path.Unit,
                Access = DpAccess.ReadOnly,
            },
            Numbers = path.Type.IsNumber ? new() : null,
            Rules = point.Rules with { When = [.. point.Rules.When.Select(w => w with { Point = w.Point is null ? null : Part(w.Point, fields, at) })] },
        };
    }
}
