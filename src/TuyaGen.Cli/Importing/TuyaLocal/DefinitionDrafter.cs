using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;
using TuyaGen.Cli.Importing.TuyaLocal.Folding;

namespace TuyaGen.Cli.Importing.TuyaLocal;

/// <summary>
/// Makes a draft of a definition: entities repeat data points and mix what travels with what is shown, so all that they say of one data
/// point is folded into one property.
/// </summary>
internal static class DefinitionDrafter
{
    /// <param name="definition">The definition.</param>
    /// <param name="name">What the device is called; names of definitions say only of what kind it is.</param>
    public static DeviceDraft Draft(Definition definition, string name)
    {
        var notes = definition.Notes.ToList();
        var groups = DpGroup.Of(definition);
        PointDraft[] points = [.. groups.SelectMany(g => PointFold.Of(g, notes))];
        var (ruled, computed) = RuleFold.Of(groups, points, notes);
        return new()
        {
            Labels = definition.Name is { } kind ? [name, kind] : [name],
            Doc = definition.Name is { Length: > 0 } doc ? doc.TrimEnd('.') + "." : null,
            Products = definition.Products,
            Points = ruled,
            Computed = computed,
            Notes = [.. notes.Distinct()],
        };
    }
}
