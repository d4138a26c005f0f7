namespace TuyaGen.Cloud.Wire;

/// <summary>A Thing Data Model as it comes: JSON in a text.</summary>
internal sealed class ThingModelText
{
    public string? Model { get; init; }
}
