using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>A device as Tuya Local describes it: entities of a user interface, and the data points behind them.</summary>
internal sealed record Definition
{
    /// <summary>What it is, for instance <c>Humidifier</c>.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<ProductDraft> Products { get; init; } = [];

    public IReadOnlyList<EntityDefinition> Entities { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<DraftNote> Notes { get; init; } = [];
}
