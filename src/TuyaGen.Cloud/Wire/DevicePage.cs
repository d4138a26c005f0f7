namespace TuyaGen.Cloud.Wire;

/// <summary>A page of devices; one API calls them devices, another one list.</summary>
internal sealed class DevicePage
{
    public DeviceData[]? Devices { get; init; }

    public DeviceData[]? List { get; init; }

    public bool HasMore { get; init; }

    public string? LastRowKey { get; init; }

    public DeviceData[] Items => Devices ?? List ?? [];
}
