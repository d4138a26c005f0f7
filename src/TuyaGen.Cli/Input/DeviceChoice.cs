namespace TuyaGen.Cli.Input;

/// <summary>The device that a command is about.</summary>
/// <param name="Settings">The way to it, or to its gateway.</param>
/// <param name="Child">What stands behind the gateway, for a sub-device.</param>
/// <param name="Model">What it is, where that is known.</param>
internal sealed record DeviceChoice(DeviceSettings Settings, DeviceEntry? Child, DeviceModel? Model)
{
    /// <summary>What the devices file says of it.</summary>
    public DeviceEntry Entry { get; init; } = new();

    /// <summary>The models of its category, where its own is not known. None is taken unasked: devices of one category differ too much.</summary>
    public IEnumerable<string> LikelyModels { get; init; } = [];

    /// <summary>How a person finds the model of a device that has none.</summary>
    public string ModelAdvice => LikelyModels.ToArray() is { Length: > 0 } likely
        ? $"Of its category ({Entry.Category}) {(likely.Length == 1 ? "is" : "are")} {string.Join(", ", likely)}; if none fits, 'tuya draft' begins one."
        : "'tuya models' lists the models; if none fits, 'tuya draft' begins one.";

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
