using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Cli.Input;

/// <summary>Where a device listens, as its settings write it.</summary>
/// <param name="Host">An address or a name.</param>
/// <param name="Port">The TCP port.</param>
internal sealed record Place(string Host, int Port)
{
    private const int UsualPort = 6668;

    /// <summary>The address, where the host is one.</summary>
    public IPAddress? Address { get; } = IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>Null where the text is no address.</summary>
    public static Place? Read(string text)
    {
        if (text.Count(c => c == ':') > 1 && !text.StartsWith('[') && IPAddress.TryParse(text, out var bare))
            return new(bare.ToString(), UsualPort);
        return Uri.TryCreate($"tuya://{text.Trim()}", UriKind.Absolute, out var uri) && uri is { Host.Length: > 0, PathAndQuery: "/" or "" }
            ? new(uri.Host.Trim('[', ']'), uri.Port < 0 ? UsualPort : uri.Port)
            : null;
    }

    /// <summary>The IPv4 address; null where there is none.</summary>
    public async Task<IPAddress?> ResolveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var addresses = Address is { } own ? [own] : await Dns.GetHostAddressesAsync(Host, AddressFamily.InterNetwork, cancellationToken).ConfigureAwait(false);
            return Array.Find(addresses, a => a.AddressFamily == AddressFamily.InterNetwork);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
