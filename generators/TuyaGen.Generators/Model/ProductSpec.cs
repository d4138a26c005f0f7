namespace TuyaGen.Generators.Model;

/// <summary>A product that follows the document.</summary>
internal sealed record ProductSpec(string Id, string? Manufacturer, string? Model)
{
    public string? ModelId { get; init; }

    public string? Name { get; init; }
}
