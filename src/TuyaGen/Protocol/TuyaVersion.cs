using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A version of the local protocol. A device's broadcast names the one it speaks.</summary>
public enum TuyaVersion
{
    /// <summary>3.1: only commands are encrypted.</summary>
    V31 = 31,

    /// <summary>3.2: as 3.3; the devices answer only to a list of data points (device22).</summary>
    V32 = 32,

    /// <summary>3.3: AES-ECB with the local key.</summary>
    V33 = 33,

    /// <summary>3.4: a session key, HMAC-SHA256.</summary>
    V34 = 34,

    /// <summary>3.5: a session key, AES-GCM.</summary>
    V35 = 35,
}

/// <summary>Protocol versions as text.</summary>
public static class TuyaVersions
{
    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<TuyaVersion> All { get; } =
        [TuyaVersion.V31, TuyaVersion.V32, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];

    /// <summary><c>3.3</c> and so on.</summary>
    public static string ToText(this TuyaVersion version) => version switch
    {
        TuyaVersion.V31 => "3.1",
        TuyaVersion.V32 => "3.2",
        TuyaVersion.V33 => "3.3",
        TuyaVersion.V34 => "3.4",
        TuyaVersion.V35 => "3.5",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The version is one of 3.1, 3.2, 3.3, 3.4 and 3.5."),
    };

    /// <summary>Makes sure that there is such a version.</summary>
    internal static void Check(TuyaVersion version) => _ = version.ToText();

    /// <summary>Reads <c>3.3</c> and so on.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TuyaVersion version)
    {
        foreach (var candidate in All)
        {
            if (candidate.ToText() == text?.Trim())
            {
                version = candidate;
                return true;
            }
        }

        version = default;
        return false;
    }

    /// <summary>Reads <c>3.3</c> and so on.</summary>
    /// <exception cref="FormatException">The text is no version that is known.</exception>
    public static TuyaVersion Parse(string text) => TryParse(text, out var version)
        ? version
        : throw new FormatException($"'{text}' is no protocol version; it is one of 3.1, 3.2, 3.3, 3.4 and 3.5.");
}
