using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>
/// What of a data point depends on others: facets that hold while another data point has a value, and other data points that then take
/// its place. Both are made once all data points are known.
/// </summary>
internal sealed class RuleFold
{
    private readonly Dictionary<int, DpGroup> _groups;
    private readonly Dictionary<string, PointDraft> _points;
    private readonly Dictionary<string, HashSet<string>> _reach = [];
    private readonly List<ComputedDraft> _computed = [];
    private readonly List<DraftNote> _notes;

    private RuleFold(IReadOnlyList<DpGroup> groups, IReadOnlyList<PointDraft> points, List<DraftNote> notes)
    {
        _groups = groups.ToDictionary(g => g.Id);
        _points = points.ToDictionary(p => p.Key);
        _notes = notes;
    }

    public static (IReadOnlyList<PointDraft> Points, IReadOnlyList<ComputedDraft> Computed) Of(
        IReadOnlyList<DpGroup> groups, IReadOnlyList<PointDraft> points, List<DraftNote> notes)
    {
        var fold = new RuleFold(groups, points, notes);
        var when = groups.ToDictionary(g => g.Key, fold.Of);
        return ([.. points.Select(p => when.GetValueOrDefault(p.Key) is { Count: > 0 } cases ? p with { When = cases } : p)], fold._computed);
    }

    private List<CaseDraft> Of(DpGroup group)
    {
        var point = _points[group.Key];
        var cases = new CaseFold(point, s => Note(group, s));
        var uses = new UseFold(point, s => Note(group, s));
        foreach (var use in group.Uses)
        {
            foreach (var rule in use.Dps.Rules)
            {
                Own(group, use, rule, uses);
                foreach (var condition in rule.Conditions)
                    Condition(group, use, rule, condition, cases, uses);
            }
        }

        _computed.AddRange(uses.Drafts());
        return cases.Drafts();
    }

    // What a value of the data point itself brings about.
    private void Own(DpGroup group, DpUse use, Rule rule, UseFold uses)
    {
        if (!rule.HasWire)
        {
            if (rule.Redirect is { } always)
                Note(group, $"That '{use.Dps.Name}' stands for '{always}' for all other values is left out.");
            return;
        }

        if ((rule.Scale ?? rule.Step) is not null)
            Note(group, $"A scale or step for the value '{Text(rule.Wire)}' alone is left out: what a data point may be does not depend on itself.");
        if (rule.Redirect is { } name && Tested(group, null, rule.Wire, group) is { } test)
            uses.Add(test, Target(use, name));
    }

    private void Condition(DpGroup group, DpUse use, Rule rule, Rule condition, CaseFold cases, UseFold uses)
    {
        if (condition is { Range: null, Step: null, Scale: null, Redirect: null, IsInvalid: false })
            return;
        if (use.Dps.Mask is not null && _points[group.Key].Kind == PointKind.Packed)
        {
            if (condition.Scale != -rule.Scale)
                Note(group, $"What the part '{LabelFold.Of([use])[0]}' is while another value holds is left out: parts do not depend on others.");
            return;
        }

        if (use.Constraint(rule) is not { } constraint || !_groups.TryGetValue(constraint.Id, out var on))
        {
            Note(group, $"A condition is left out: there is no '{rule.Constraint}' that it could look at.");
            return;
        }

        if (Tested(on, constraint.Mask, condition.Wire, group) is not { } test)
            return;
        if (condition.Redirect is { } name)
            uses.Add(test, Target(use, name));
        if (condition is { Range: null, Step: null, Scale: null, IsInvalid: false })
            return;
        if (on == group)
            Note(group, $"What holds while it is '{Text(condition.Wire)}' is left out: what a data point may be does not depend on itself.");
        else if (Reaches(on.Key, group.Key))
            Note(group, "A condition is left out: the data points would depend on each other in a circle.");
        else if (cases.Add(test, condition))
            Reach(group.Key).Add(on.Key);
    }

    // The test that a data point has one of some values; null where it cannot have them.
    private TestDraft? Tested(DpGroup on, PayloadMask? mask, IReadOnlyList<DpValue> wires, DpGroup asker)
    {
        var point = _points[on.Key];
        var values = wires.Select(w => w.Kind == DpValueKind.Null ? null : ValueFold.Wire(w, mask is null ? on.Type : WireType.Integer)).ToArray();
        var isPart = mask is not null && point.Kind == PointKind.Packed;
        var field = isPart ? point.Layout.FirstOrDefault(f => f.Key == PartFold.KeyOf(mask!)) : null;
        if (values.Length == 0 || values.Zip(wires).Any(v => v.First is null && v.Second.Kind != DpValueKind.Null) || (isPart && field is null))
        {
            Note(asker, $"A condition is left out: data point {on.Id} never is '{Text(wires)}'.");
            return null;
        }

        if (field is not null)
        {
            var isFlag = field.Bits is var (high, low) && high == low;
            return new(on.Key, [.. values.Select(v => isFlag && v is { } number ? DpValue.Of(number == DpValue.Of(1)) : v)]) { Field = field.Key };
        }

        switch (point.Kind)
        {
            case PointKind.Enum:
                var known = values.Where(v => v is null || point.Values.Any(k => k.Wire == v)).ToArray();
                if (known.Length < values.Length)
                    Note(asker, $"A condition on data point {on.Id} is left out for values that nothing names ('{Text(wires)}').");
                return known.Length == 0 ? null : new(on.Key, known);
            case PointKind.Bitmap:
                if (values is [{ } bits] && bits.TryGetInteger(out var number) && point.Bits.FirstOrDefault(b => 1L << b.Bit == number) is { } bit)
                    return new(on.Key, []) { Bit = bit.Bit };
                break;
            case PointKind.Bool or PointKind.Int or PointKind.String:
                return new(on.Key, values);
            default:
                if (Array.TrueForAll(values, v => v is null))
                    return new(on.Key, values);
                break;
        }

        Note(asker, $"A condition on data point {on.Id} is left out: '{Text(wires)}' is no value that it can be compared with.");
        return null;
    }

    private PointDraft? Target(DpUse use, string name) =>
        use.Entity.Find(name) is { } target && _points.TryGetValue(DpGroup.KeyOf(target.Id), out var point) ? point : null;

    private HashSet<string> Reach(string key) => _reach.TryGetValue(key, out var known) ? known : _reach[key] = [];

    private bool Reaches(string from, string wanted)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var key))
        {
            if (key == wanted)
                return true;
            foreach (var next in Reach(key).Where(seen.Add))
                open.Push(next);
        }

        return false;
    }

    private static string Text(IEnumerable<DpValue> values) => string.Join("', '", values);

    private void Note(DpGroup group, string sentence) => _notes.Add(new(group.Id, sentence));
}
