namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A product that follows the model.</summary>
/// <param name="Id">The product id.</param>
internal sealed record ProductDraft(string Id)
{
    public string? Manufacturer { get; init; }

    /// <summary>The maker's name of the model.</summary>
    public string? Model { get; init; }

    public string? ModelId { get; init; }

    /// <summary>The name for people.</summary>
    public string? Name { get; init; }
}
