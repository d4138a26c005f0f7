using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace TuyaGen.Discovery;

/// <summary>Visits many addresses, a bounded number at once, and hands on what is there.</summary>
internal sealed class NetworkVisit(NetworkScanOptions options, TimeProvider time, ILogger log)
{
    private readonly KeyRing _keys = new(options.KnownDevices);
    private readonly KnownDevices _known = new(options.KnownDevices, options.Catalogue);
    private int _visited;

    public async Task RunAsync(IReadOnlyList<IPAddress> addresses, ChannelWriter<NetworkHost> found, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(addresses, parallel, async (address, stop) =>
            {
                if (await VisitAsync(address, stop).ConfigureAwait(false) is { } host)
                    await found.WriteAsync(host, stop).ConfigureAwait(false);
                options.Progress?.Report((double)Interlocked.Increment(ref _visited) / addresses.Count);
            }).ConfigureAwait(false);
            found.Complete();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            found.Complete(e);
        }
    }

    private async Task<NetworkHost?> VisitAsync(IPAddress address, CancellationToken cancellationToken)
    {
        using var visit = new HostVisit(new(address, options.Port), _keys, options, time);
        if (await visit.RunAsync(cancellationToken).ConfigureAwait(false) is not { } result)
            return null;
        Log.HostVisited(log, address, options.Port, result.Finding);
        var text = options.Port == Transport.DeviceAddress.DefaultPort ? address.ToString() : new IPEndPoint(address, options.Port).ToString();
        return new(text, result.Finding)
        {
            Version = result.Clue.Version,
            Device = result.Clue.Id is { } id ? Device(id, text, result.Clue.Version) : null,
            Connections = result.Connections,
        };
    }

    private DiscoveredDevice Device(string id, string address, TuyaVersion? version)
    {
        _keys.MarkFound(id);
        return _known.Complete(new(id, address) { Version = version, Origin = DiscoveryOrigin.NetworkScan, At = time.GetUtcNow() });
    }
}
