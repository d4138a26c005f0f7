namespace TuyaGen;

/// <summary>How a call to many devices behaves.</summary>
public sealed record BulkOptions
{
    /// <summary>The defaults.</summary>
    public static BulkOptions Default { get; } = new();

    /// <summary>How long each device may take; one that takes longer has a <see cref="DeviceTimeoutException"/> for its result. Null for no
    /// more than the device's own limits: <see cref="TuyaDeviceOptions.QueueTimeout"/> and <see cref="TuyaDeviceOptions.RequestTimeout"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many devices are called at once; at least 1. Each has a connection of its own, so a device that is off holds up others
    /// only where there are more of such devices than this.</summary>
    public int MaxConcurrency { get; init; } = 1024;

    internal void Check()
    {
        if (Timeout <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, $"{nameof(Timeout)} must be more than zero, or null for the devices' own limits.");
        if (MaxConcurrency < 1)
            throw new ArgumentOutOfRangeException(nameof(MaxConcurrency), MaxConcurrency, $"{nameof(MaxConcurrency)} must be at least 1.");
    }
}
