namespace TuyaGen.Cli.Input;

/// <summary>The device that a command is about.</summary>
/// <param name="Settings">The way to it, or to its gateway.</param>
/// <param name="Child">What stands behind the gateway, for a sub-device.</param>
/// <param name="Model">What it is, where that is known.</param>
internal sealed record DeviceChoice(DeviceSettings Settings, DeviceEntry? Child, DeviceModel? Model)
{
    /// <summary>What the devices file says of it.</summary>
    public DeviceEntry Entry { get; init; } = new();

    public string Id => Child is null ? Settings.Id : ChildId ?? Child.Cid!;

    public string? Name => Child is null ? Settings.Name : Child.Name;

    public string? ChildId => Child?.Id is { Length: > 0 } id ? id : null;

    public string? ProductId => Child is null ? Settings.ProductId : Child.ProductId;

    /// <summary>What people call it.</summary>
    public string Title => Name ?? Id;

    /// <summary>Whether it can be reached only after it has been heard.</summary>
    public bool NeedsBeacon =>
        string.IsNullOrEmpty(Settings.Address) || Settings.Address is "auto" or "0.0.0.0"
        || (Settings.Version is null && Model?.Link.Version is null);
}
