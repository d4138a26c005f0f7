namespace TuyaGen.Cli.Files;

/// <summary>What became of a device when the cloud's list was taken over.</summary>
/// <param name="Id">The device id.</param>
/// <param name="Kind">What.</param>
/// <param name="CloudName">The name in the phone app, where the file keeps another; null elsewhere.</param>
internal sealed record DeviceChange(string Id, DeviceChangeKind Kind, string? CloudName = null)
{
    /// <summary>The kind in a word, as it stands in JSON.</summary>
    public string Word => Kind switch
    {
        DeviceChangeKind.New => "new",
        DeviceChangeKind.KeyChanged => "keyChanged",
        DeviceChangeKind.Updated => "updated",
        DeviceChangeKind.Unlisted => "unlisted",
        _ => "unchanged",
    };
}
