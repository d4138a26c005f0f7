using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TuyaGen.Discovery;

namespace TuyaGen;

public sealed partial class TuyaDiscovery
{
    private const int MostFoundAhead = 64;

    /// <summary>
    /// Connects to every address of networks and finds out which device takes the connection: devices up to 3.1 name themselves, all
    /// others are recognised by the key that fits. Nothing is changed on a device. Each host gets one connection at a time and few of
    /// them, and only keys of <see cref="NetworkScanOptions.KnownDevices"/> are tried. Hosts come as they are found; addresses where
    /// nothing takes connections do not come, nor do those to which this context is connected itself.
    /// </summary>
    /// <param name="networks">Networks such as <c>192.168.1.0/24</c>, none larger than a /16, and single addresses; IPv4.</param>
    /// <param name="options">How; null for the defaults, with which only devices of 3.1 are identified.</param>
    /// <param name="cancellationToken">Ends it early, by an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A network cannot be read or is too large, there is none, or an option is out of range.</exception>
    public IAsyncEnumerable<NetworkHost> ScanNetworkAsync(
        IReadOnlyList<string> networks, NetworkScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(networks);
        if (networks.Count == 0)
            throw new ArgumentException("There is no network to scan; name one such as 192.168.1.0/24.", nameof(networks));
        options ??= NetworkScanOptions.Default;
        options.Check();
        var ranges = networks.Select(n => NetworkRange.Parse(n, nameof(networks))).ToArray();
        return VisitAsync(ranges, options, cancellationToken);
    }

    private async IAsyncEnumerable<NetworkHost> VisitAsync(
        NetworkRange[] ranges, NetworkScanOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var skipped = options.Skip.Concat(_context.Devices.ConnectedHosts()).ToHashSet(StringComparer.Ordinal);
        IPAddress[] addresses = [.. ranges.SelectMany(r => r.Hosts()).Distinct().Where(a => !skipped.Contains(a.ToString()))];
        var found = Channel.CreateBounded<NetworkHost>(MostFoundAhead);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var visiting = new NetworkVisit(options, _context.Time, _context.Beacons.Logger).RunAsync(addresses, found.Writer, end.Token);
        try
        {
            await foreach (var host in found.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return host;
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await visiting.ConfigureAwait(false);
        }
    }
}
