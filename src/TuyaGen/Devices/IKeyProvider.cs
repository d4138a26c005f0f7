namespace TuyaGen;

/// <summary>Where a fresh local key comes from when a device refuses the one at hand: a cloud client, a file, a vault.</summary>
public interface IKeyProvider
{
    /// <summary>The present key of a device, or null when there is none to be had. Asked once after a refusal, whatever the number of
    /// commands that wait, and again after the next one that comes a quarter of an hour later or after the device was understood in between. The
    /// token ends with the device object.</summary>
    ValueTask<LocalKey?> GetKeyAsync(string deviceId, CancellationToken cancellationToken);
}
