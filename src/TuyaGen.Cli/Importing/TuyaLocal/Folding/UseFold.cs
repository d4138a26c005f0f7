using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>
/// The data points that take the place of one while others have some values: one computed property for each that chooses.
/// </summary>
/// <param name="point">The data point whose place is taken.</param>
/// <param name="note">Takes what cannot be.</param>
internal sealed class UseFold(PointDraft point, Action<string> note)
{
    private readonly List<(PartDraft Select, List<UseDraft> Cases)> _all = [];

    public void Add(TestDraft test, PointDraft? target)
    {
        if (target is null)
            note("That another attribute takes its place is left out: there is none of that name.");
        else if (target.Key == point.Key)
            return;
        else if (test.Bit is not null)
            note($"That data point {target.Id} takes its place while a bit is set is left out: bits do not choose.");
        else if (!IsLike(target))
            note($"That data point {target.Id} takes its place is left out: they hold different kinds of values.");
        else
            Add(new PartDraft(test.Point, test.Field), new(test.Is, new(target.Key)));
    }

    public IEnumerable<ComputedDraft> Drafts() => _all.Select(a =>
        new ComputedDraft($"{point.Key}by{a.Select.Point}{a.Select.Field}", a.Cases)
        {
            Labels = ["Active " + point.Labels[0]],
            Select = a.Select,
            Otherwise = new(point.Key),
            Doc = "The one that counts at the moment of those that take each other's place.",
        });

    private void Add(PartDraft select, UseDraft use)
    {
        var at = _all.FindIndex(a => a.Select == select);
        if (at < 0)
            _all.Add((select, [use]));
        else if (!_all[at].Cases.Exists(c => c.Is.Intersect(use.Is).Any()))
            _all[at].Cases.Add(use);
        else if (!_all[at].Cases.Exists(c => c.Is.SequenceEqual(use.Is) && c.Use == use.Use))
            note("A second data point that would take its place at the same time is left out.");
    }

    // Enumerations are types of their own, and packed values too.
    private bool IsLike(PointDraft target) => target.Kind == point.Kind
        && point.Kind is not (PointKind.Enum or PointKind.Bitmap or PointKind.Named or PointKind.Packed);
}
