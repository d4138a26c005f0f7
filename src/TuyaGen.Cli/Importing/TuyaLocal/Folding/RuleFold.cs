using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>
/// What of a data point depends on others: facets that hold while another data point has a value, and other data points that then take
/// its place.
/// </summary>
internal sealed class RuleFold
{
    private const string Itself = "what a data point may be does not depend on itself.";

    private readonly DpGroup _group;
    private readonly PointDraft _point;
    private readonly TestFold _tests;
    private readonly Dependencies _dependencies;
    private readonly Action<string> _note;
    private readonly CaseFold _cases;
    private readonly UseFold _uses;

    private RuleFold(DpGroup group, PointDraft point, TestFold tests, Dependencies dependencies, Action<string> note)
    {
        (_group, _point, _tests, _dependencies, _note) = (group, point, tests, dependencies, note);
        _cases = new(point, note);
        _uses = new(point, note);
    }

    /// <param name="group">What entities make of the data point.</param>
    /// <param name="point">The data point.</param>
    /// <param name="tests">Finds the other data points.</param>
    /// <param name="dependencies">What looks at what so far.</param>
    /// <param name="note">Takes what is left out.</param>
    public static (PointDraft Point, IEnumerable<ComputedDraft> Computed) Of(
        DpGroup group, PointDraft point, TestFold tests, Dependencies dependencies, Action<string> note)
    {
        var fold = new RuleFold(group, point, tests, dependencies, note);
        foreach (var use in group.Uses)
        {
            foreach (var rule in use.Dps.Rules)
                fold.Take(use, rule);
        }

        return (point with { When = fold._cases.Drafts() }, fold._uses.Drafts());
    }

    private void Take(DpUse use, Rule rule)
    {
        Own(use, rule);
        var isShown = rule.Conditions.Any(c => c.Value is not null || c.Mirror is not null || c.Rules.Count > 0);
        if (isShown && use.Constraint(rule) is { } shown && shown.Id != _group.Id)
            _note($"What '{use.Dps.Name}' is shown as depends on '{shown.Name}'; a partial class can say it.");
        foreach (var condition in rule.Conditions)
            Condition(use, rule, condition);
    }

    // What a value of the data point itself brings about.
    private void Own(DpUse use, Rule rule)
    {
        if (rule.Mirror is { } mirror)
            _note($"That '{use.Dps.Name}' is shown as '{mirror}' is left out: both can be read.");
        if (!rule.HasWire)
        {
            if (rule.Redirect is { } always)
                _note($"That '{always}' takes the place of '{use.Dps.Name}' for all other values is left out.");
            return;
        }

        if ((rule.Scale ?? rule.Step) is not null)
            _note($"A scale or step for the value '{Text(rule)}' alone is left out: {Itself}");
        if (rule.Redirect is { } name && _tests.Of(use.Dps, rule.Wire, _note) is { } test)
            _uses.Add(test, _tests.Find(use.Entity.Find(name)));
    }

    private void Condition(DpUse use, Rule rule, Rule condition)
    {
        var hasFacets = condition is not { Range: null, Step: null, Scale: null, View: null, IsTurned: false, IsInvalid: false };
        if (!hasFacets && condition.Redirect is null)
            return;
        if (use.Dps.Mask is not null && _point.Kind == PointKind.Packed)
        {
            // A sign is a bit of the same payload.
            if (condition.Scale != -rule.Scale)
                _note($"What '{LabelFold.Of([use])[0]}' is while another has a value is left out: parts do not depend on others.");
            return;
        }

        if (use.Constraint(rule) is not { } constraint)
            _note($"A condition is left out: there is no '{rule.Constraint}' that it could look at.");
        else if (_tests.Of(constraint, condition.Wire, _note) is { } test)
            Add(use, condition, test, hasFacets);
    }

    private void Add(DpUse use, Rule condition, TestDraft test, bool hasFacets)
    {
        if (condition.Redirect is { } name)
            _uses.Add(test, _tests.Find(use.Entity.Find(name)));
        if (!hasFacets || !_cases.Takes(condition))
            return;
        if (test.Point == _point.Key)
            _note($"What it may be while it is '{Text(condition)}' is left out: {Itself}");
        else if (!_dependencies.Add(_point.Key, test.Point))
            _note("A condition is left out: the data points would depend on each other in a circle.");
        else
            _cases.Add(test, condition);
    }

    private static string Text(Rule rule) => string.Join("', '", rule.Wire);
}
