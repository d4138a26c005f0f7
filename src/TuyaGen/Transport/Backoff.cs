namespace TuyaGen.Transport;

/// <summary>How long to wait before dialling again: the first wait, doubled with each failure up to the longest, with a part left to
/// chance so that many devices do not dial together.</summary>
internal static class Backoff
{
    private const int MostDoublings = 20;

    /// <summary>A connection that lasted this long was sound; what ends it does not count as one more failure.</summary>
    public static readonly TimeSpan SoundAfter = TimeSpan.FromSeconds(30);

    /// <summary>A refused key is tried again this rarely: the address may have belonged to another device for a while.</summary>
    public static readonly TimeSpan AfterWrongKey = TimeSpan.FromMinutes(15);

    public static TimeSpan Delay(TuyaDeviceOptions options, int failures, double chance)
    {
        var factor = Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        var delay = Math.Min(options.ReconnectMin.TotalMilliseconds * factor, options.ReconnectMax.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(delay * (1 - (options.ReconnectJitter * chance)));
    }
}
