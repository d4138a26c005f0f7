namespace TuyaGen.Generators.Model;

/// <summary>A packed value: a record in C#, and how it is read and written.</summary>
internal sealed record LayoutSpec(string Name, LayoutBody Body)
{
    public string? Doc { get; init; }

    public PayloadEncoding Encoding { get; init; }

    public EquatableArray<LayoutProperty> Properties { get; init; }

    public LayoutExtent Extent => Body.Extent;

    public LayoutProperty? Property(string name) => Properties.FirstOrDefault(p => p.Name == name);
}
