using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;
using TuyaGen.Cli.Importing.TuyaLocal.Folding;

namespace TuyaGen.Cli.Importing.TuyaLocal;

/// <summary>
/// Makes a draft of a definition: entities repeat data points and mix what travels with what is shown, so all that they say of one data
/// point is folded into one property.
/// </summary>
internal sealed class DefinitionDrafter
{
    private readonly Definition _definition;
    private readonly IReadOnlyList<DpGroup> _groups;
    private readonly List<DraftNote> _notes;
    private readonly List<ComputedDraft> _computed = [];

    private DefinitionDrafter(Definition definition)
    {
        _definition = definition;
        _groups = DpGroup.Of(definition);
        _notes = [.. definition.Notes];
    }

    /// <param name="definition">The definition.</param>
    /// <param name="name">What the device is called; names of definitions say only of what kind it is.</param>
    public static DeviceDraft Draft(Definition definition, string name) => new DefinitionDrafter(definition).Draft(name);

    private DeviceDraft Draft(string name)
    {
        var points = Depending([.. _groups.SelectMany(g => PointFold.Of(g, Note(g)))]);
        return new()
        {
            Labels = _definition.Name is { } kind ? [name, kind] : [name],
            Doc = _definition.Name is { Length: > 0 } doc ? doc.TrimEnd('.') + "." : null,
            Products = _definition.Products,
            Points = points,
            Computed = _computed,
            Traits = TraitFold.Of(_definition, points, _computed),
            Notes = [.. _notes.Distinct()],
        };
    }

    // What depends on other data points, once all are known.
    private PointDraft[] Depending(PointDraft[] points)
    {
        var tests = new TestFold(_groups, points);
        var dependencies = new Dependencies();
        var availability = new AvailabilityFold(tests, dependencies);
        var groups = _groups.ToDictionary(g => g.Key);
        return
        [
            .. points.Select(p => groups.TryGetValue(p.Key, out var group) ? Depending(group, p, tests, dependencies, availability) : p),
        ];
    }

    private PointDraft Depending(DpGroup group, PointDraft point, TestFold tests, Dependencies dependencies, AvailabilityFold availability)
    {
        var (ruled, computed) = RuleFold.Of(group, point, tests, dependencies, Note(group));
        _computed.AddRange(computed);
        return availability.Of(group, ruled, Note(group));
    }

    private Action<string> Note(DpGroup group) =>
        sentence => _notes.Add(new(group.Id, string.Create(CultureInfo.InvariantCulture, $"Data point {group.Id}: {sentence}")));
}
