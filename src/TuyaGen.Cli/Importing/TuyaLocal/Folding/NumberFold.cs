using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>What entities say of a number. Where they differ, the first counts.</summary>
internal sealed class NumberFold
{
    private NumberFold(IEnumerable<DpUse> uses)
    {
        foreach (var use in uses)
            Take(use.Dps);
    }

    public NumberRange? Range { get; private set; }

    public decimal? Step { get; private set; }

    public Ratio? Ratio { get; private set; }

    public (decimal AtMin, decimal AtMax)? View { get; private set; }

    public string? Unit { get; private set; }

    private string? Sum { get; set; }

    private int? Digits { get; set; }

    public static NumberFold Of(IEnumerable<DpUse> uses) => new(uses);

    /// <summary>The facets of a whole number; null where nothing is known.</summary>
    /// <param name="note">Takes what is said and cannot be.</param>
    public NumberDraft? Draft(Action<string> note)
    {
        var range = Whole(note);
        var view = View;
        if (view is not null && range is null)
            note("What is shown at the ends of a range is left out, because there is no range.");
        if (range is null || view?.AtMin == view?.AtMax)
            view = null;
        if (view is not null && Ratio is not null)
            note("A scale is left out, because what is shown at the ends of the range is told as well.");
        if (Step is { } step && step != decimal.Truncate(step))
            note($"A step of {step} is left out, because a whole number travels.");
        var draft = new NumberDraft
        {
            Min = range is null ? null : new(range.Min),
            Max = range is null ? null : new(range.Max),
            Step = Step is { } whole && whole == decimal.Truncate(whole) ? whole : null,
            Multiplier = view is null && Ratio is { } ratio ? ratio.Multiplier : 1,
            Divisor = view is null && Ratio is { } other ? other.Divisor : 1,
            View = view,
            Unit = Unit,
            Sum = Sum,
            Digits = Digits,
        };
        return draft == new NumberDraft() ? null : draft;
    }

    private NumberRange? Whole(Action<string> note)
    {
        if (Range is not { } range)
            return null;
        if (!range.IsWhole)
            note($"The range {range.Min} to {range.Max} is left out, because whole numbers travel.");
        else if (range.Min > range.Max)
            note($"The range {range.Min} to {range.Max} is left out, because its ends are turned round.");
        else
            return range;
        return null;
    }

    private void Take(DpsDefinition dps)
    {
        Unit ??= ShortUnits.Of(dps.Unit);
        Digits ??= dps.Digits;
        Sum ??= dps.Class switch
        {
            "measurement" => "measurement",
            "total" => "total",
            "total_increasing" => "increasing",
            _ => null,
        };
        Range ??= dps.Range;
        foreach (var rule in dps.Defaults)
        {
            Range ??= rule.Range;
            Step ??= rule.Step;
            if (rule.Scale is { } scale and not 1)
                Ratio ??= Folding.Ratio.OfScale(scale);
            if (rule.IsTurned && Range is { } turned)
                View ??= (turned.Max, turned.Min);
            if (rule.View is { } view)
                View ??= (view.Min, view.Max);
        }
    }
}
