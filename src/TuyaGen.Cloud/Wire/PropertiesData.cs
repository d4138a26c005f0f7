namespace TuyaGen.Cloud.Wire;

/// <summary>The properties of a thing, with their values.</summary>
internal sealed class PropertiesData
{
    public ValueData[]? Properties { get; init; }
}
