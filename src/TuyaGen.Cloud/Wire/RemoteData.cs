namespace TuyaGen.Cloud.Wire;

/// <summary>A remote control that an infrared blaster plays.</summary>
internal sealed class RemoteData
{
    public string? RemoteId { get; init; }

    public string? RemoteName { get; init; }

    public int? CategoryId { get; init; }

    public string? BrandName { get; init; }
}
