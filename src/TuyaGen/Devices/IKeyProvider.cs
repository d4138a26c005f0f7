namespace TuyaGen;

/// <summary>Where a fresh local key comes from when a device refuses the one at hand: a cloud client, a file, a vault.</summary>
public interface IKeyProvider
{
    /// <summary>The present key of a device, or null when there is none to be had. Asked once after a refusal.</summary>
    ValueTask<LocalKey?> GetKeyAsync(string deviceId, CancellationToken cancellationToken);
}
