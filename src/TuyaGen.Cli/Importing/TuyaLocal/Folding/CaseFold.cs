using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The facets of one data point that hold while others have some values. What entities say of one test is laid together.</summary>
/// <param name="point">The data point.</param>
/// <param name="note">Takes what cannot be.</param>
internal sealed class CaseFold(PointDraft point, Action<string> note)
{
    private readonly List<(TestDraft Test, Facets Facets)> _cases = [];

    /// <summary>Whether the data point can have any of what a condition says; what it cannot have is told of.</summary>
    public bool Takes(Rule condition)
    {
        if (Of(condition) != Facets.None)
            return true;
        if (condition is not { Range: null, Step: null, Scale: null, View: null, IsTurned: false })
            note("What it may be while another has a value is left out: only whole numbers have a range, a step or a scale.");
        return false;
    }

    public void Add(TestDraft test, Rule condition)
    {
        var facets = Of(condition);
        var at = _cases.FindIndex(c => IsSame(c.Test, test));
        if (at < 0)
            _cases.Add((test, facets));
        else
            _cases[at] = (test, _cases[at].Facets.With(facets));
    }

    public List<CaseDraft> Drafts() =>
        [.. _cases.Select(c => new CaseDraft([c.Test]) { Number = Number(c.Facets), IsReadOnly = c.Facets.IsReadOnly })];

    private static bool IsSame(TestDraft one, TestDraft other) =>
        (one.Point, one.Field, one.Bit, one.IsNot) == (other.Point, other.Field, other.Bit, other.IsNot) && one.Is.SequenceEqual(other.Is);

    private NumberDraft? Number(Facets facets) => facets is { Range: null, Step: null, Ratio: null, View: null }
        ? null
        : new()
        {
            Min = facets.Range is { } range ? new(range.Min) : null,
            Max = facets.Range is { } other ? new(other.Max) : null,
            Step = facets.Step,
            Divisor = facets.Ratio?.Divisor ?? point.Number?.Divisor ?? 1,
            Multiplier = facets.Ratio?.Multiplier ?? point.Number?.Multiplier ?? 1,
            View = facets.View,
        };

    private Facets Of(Rule condition)
    {
        var isNumber = point.Kind == PointKind.Int;
        return new(
            isNumber ? Whole(condition.Range) : null,
            isNumber && condition.Step is { } step && step == decimal.Truncate(step) ? step : null,
            isNumber && point.Number?.View is null && condition.Scale is { } scale ? Ratio.OfScale(scale) : null,
            isNumber ? View(condition) : null,
            condition.IsInvalid && point.Access == PointAccess.ReadWrite);
    }

    // Only between two ends, and not beside a scale.
    private (decimal AtMin, decimal AtMax)? View(Rule condition)
    {
        if (condition.Scale is not null || point.Number is not { Min.Number: { } min, Max.Number: { } max, Divisor: 1, Multiplier: 1 })
            return null;
        if (condition.View is { } view)
            return view.Min == view.Max ? null : (view.Min, view.Max);
        return condition.IsTurned && min < max ? (condition.Range?.Max ?? max, condition.Range?.Min ?? min) : null;
    }

    private NumberRange? Whole(NumberRange? range)
    {
        if (range is null || (range.IsWhole && range.Min <= range.Max))
            return range;
        note($"The range {range.Min} to {range.Max} is left out: whole numbers travel, the smaller one first.");
        return null;
    }

    private sealed record Facets(NumberRange? Range, decimal? Step, Ratio? Ratio, (decimal AtMin, decimal AtMax)? View, bool IsReadOnly)
    {
        public static readonly Facets None = new(null, null, null, null, false);

        public Facets With(Facets other) => new(
            Range ?? other.Range,
            Step ?? other.Step,
            View is null ? Ratio ?? other.Ratio : null,
            Ratio is null ? View ?? other.View : null,
            IsReadOnly || other.IsReadOnly);
    }
}
