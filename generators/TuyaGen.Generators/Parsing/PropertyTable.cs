using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The properties of a device: those of the main part, then those that only variants have.</summary>
internal sealed class PropertyTable
{
    private readonly List<PropertyEntry> _entries = [];

    public PropertyTable(IReadOnlyList<Form> forms, DiagnosticBag bag)
    {
        var points = forms.SelectMany(f => f.Parsed.Select(p => (Variant: f.Name, Point: p)));
        foreach (var group in points.GroupBy(p => p.Point.Name))
        {
            var type = group.First().Point.Spec.Type;
            foreach (var (variant, point) in group)
            {
                if (point.Type is { } own && type.Union(own) is { } wider)
                    type = wider;
                else
                    bag.Add(TuyaDiagnostics.VariantMismatch, point.At, $"The data point '{point.Name}'", variant, "its type");
            }

            _entries.Add(new(_entries.Count, group.Key, type, [.. group]));
        }

        foreach (var same in _entries.GroupBy(e => e.ClrName).Where(g => g.Count() > 1))
            bag.Add(TuyaDiagnostics.NameTaken, same.Last().Points[0].Point.At, same.Key, "another property");
    }

    public IReadOnlyList<PropertyEntry> Entries => _entries;

    public IEnumerable<string> Names => _entries.Select(e => e.Name);

    public PropertyEntry? Find(string name) => _entries.Find(e => e.Name == name);

    /// <summary>The property of a name; a complaint and null where there is none.</summary>
    public PropertyEntry? Require(string name, Json.TextRange at, DiagnosticBag bag)
    {
        var found = Find(name);
        if (found is null)
            bag.Add(TuyaDiagnostics.UnknownProperty, at, name, Suggestion.For(name, Names));
        return found;
    }

    /// <summary>The properties as they are emitted.</summary>
    /// <param name="variants">The forms with the data points of these properties.</param>
    public EquatableArray<PropertySpec> Specs(IReadOnlyList<VariantSpec> variants) => _entries.Select(e => new PropertySpec(
        e.ClrName, e.Type, e.Points.Select(p => p.Point.Spec.Doc).FirstOrDefault(d => d is not null), PropertyLimits.Of(e))
    {
        IsReadable = e.IsReadable,
        IsWritable = e.IsWritable,
        IsSecret = e.Points.Any(p => p.Point.Spec.IsSecret),
        IsEvent = e.Points[0].Point.Spec is { IsEvent: true } or { Sum: "Delta" },
        IsConditional = variants.Any(v => v.Points[e.Index]?.IsConditional == true),
        Absent = e.Points[0].Point.Spec.Absent,
    }).ToEquatable();
}
