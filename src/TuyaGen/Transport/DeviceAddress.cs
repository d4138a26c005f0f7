using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace TuyaGen.Transport;

/// <summary>Where a device listens: a host (an IP address of either family, or a name) and a port.</summary>
internal sealed record DeviceAddress(string Host, int Port)
{
    public const int DefaultPort = 6668;

    /// <summary>Null, empty, <c>auto</c> and <c>0.0.0.0</c> mean that the address is not known.</summary>
    public static bool IsUnknown([NotNullWhen(false)] string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Equals("auto", StringComparison.OrdinalIgnoreCase) || text == "0.0.0.0";

    public static DeviceAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var address)
            ? address
            : throw new ArgumentException(
                $"'{text}' is no address; write 192.168.1.23, 192.168.1.23:6668, [fe80::1]:6668 or a host name.", nameof(text));
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out DeviceAddress? address)
    {
        address = null;
        var host = text.Trim();
        var port = DefaultPort;
        if (host.StartsWith('['))
        {
            var end = host.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || !TryPort(host[(end + 1)..], ref port))
                return false;
            host = host[1..end];
        }
        else if (host.AsSpan().Count(':') == 1)
        {
            var colon = host.IndexOf(':', StringComparison.Ordinal);
            if (!TryPort(host[colon..], ref port))
                return false;
            host = host[..colon];
        }

        if (!IPAddress.TryParse(host, out _) && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            return false;
        address = new(host, port);
        return true;
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static bool TryPort(string text, ref int port) =>
        text.Length == 0
        || (text[0] == ':' && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535);
}
