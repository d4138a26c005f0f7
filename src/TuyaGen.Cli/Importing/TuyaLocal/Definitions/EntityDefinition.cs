namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>An entity: a thing that a user interface shows, made of attributes.</summary>
/// <param name="Kind">What it is: <c>light</c>, <c>sensor</c>, <c>climate</c>.</param>
internal sealed record EntityDefinition(string Kind)
{
    public string? Name { get; init; }

    public string? Class { get; init; }

    /// <summary>The key of a translated name, with its placeholders filled in.</summary>
    public string? Key { get; init; }

    public IReadOnlyList<DpsDefinition> Dps { get; init; } = [];

    /// <summary>The first attribute of a name.</summary>
    public DpsDefinition? Find(string? name) => Dps.FirstOrDefault(d => d.Name == name);
}
