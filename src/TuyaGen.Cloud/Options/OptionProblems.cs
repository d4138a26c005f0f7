using TuyaGen.Cloud.Requests;

namespace TuyaGen.Cloud.Options;

/// <summary>What is wrong with options, each in a sentence that begins with the setting's name.</summary>
internal static class OptionProblems
{
    public static IEnumerable<string> Of(TuyaCloudOptions options, Func<string, string> name)
    {
        if (string.IsNullOrWhiteSpace(options.AccessId))
            yield return $"{name(nameof(options.AccessId))} is missing: the Access ID of your cloud project at platform.tuya.com.";
        else if (!options.AccessId.All(char.IsAsciiLetterOrDigit))
            yield return $"{name(nameof(options.AccessId))} has characters other than letters and digits; copy it again, without blanks.";
        if (options.AccessSecret is null)
            yield return $"{name(nameof(options.AccessSecret))} is missing: the Access Secret of your cloud project at platform.tuya.com.";
        if (options.Region is { } region && !Enum.IsDefined(region))
            yield return $"{name(nameof(options.Region))} is no data centre.";
        if (options.BaseAddress is { } address && !IsSafe(address))
            yield return $"{name(nameof(options.BaseAddress))} is '{address}'; it must be an https address, or one of this machine, and nothing behind the host.";
        if (options.RequestTimeout <= TimeSpan.Zero && options.RequestTimeout != Timeout.InfiniteTimeSpan)
            yield return $"{name(nameof(options.RequestTimeout))} is {options.RequestTimeout}; it must be more than zero, or infinite.";
        if (options.MaxRetries < 0)
            yield return $"{name(nameof(options.MaxRetries))} is {options.MaxRetries}; it must be 0 or more.";
        if (options.MaxRetryDelay < TimeSpan.Zero)
            yield return $"{name(nameof(options.MaxRetryDelay))} is {options.MaxRetryDelay}; it must be zero or more.";
        if (options.MaxConcurrency < 1)
            yield return $"{name(nameof(options.MaxConcurrency))} is {options.MaxConcurrency}; it must be at least 1.";
        foreach (var id in options.DeviceIds.Append(options.Uid).Where(id => id is not null && !Ids.IsId(id)))
            yield return $"{name(id == options.Uid ? nameof(options.Uid) : nameof(options.DeviceIds))} has '{id}', which is no id.";
    }

    // Tokens travel in headers: never in the clear beyond this machine.
    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.PathAndQuery == "/" && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
