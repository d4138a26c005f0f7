namespace TuyaGen.Cloud;

/// <summary>The Thing Data Model of a device: every data point, those too that the standard instructions leave out.</summary>
public sealed record CloudThingModel
{
    /// <summary>Tuya's id of the model.</summary>
    public string? ModelId { get; init; }

    /// <summary>The properties of all its services.</summary>
    public IReadOnlyList<CloudPoint> Properties { get; init; } = [];

    /// <summary>The whole model as JSON text, services, events and actions included.</summary>
    public string Json { get; init; } = "";
}
