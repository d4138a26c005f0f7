using System.Net;
using System.Runtime.CompilerServices;
using TuyaGen.Discovery;

namespace TuyaGen;

/// <summary>
/// Finds devices on the local network: by the broadcasts that they send every few seconds on UDP 6666 and 6667, by a question on UDP
/// 7000 to those of 3.5 that are silent until asked, and, where broadcasts do not reach (other networks, containers), by connections
/// to the addresses of a network.
/// </summary>
/// <remarks>
/// A device to which a client is connected sends no broadcast: what a hub of the same program, the phone app or another program holds
/// is not heard. Listening is that of the context; it begins with the first scan or device and lasts as long as the context.
/// </remarks>
/// <param name="context">Whose clock, log, ports and devices; null for the default context. Use the one of your devices: of two contexts
/// that share the ports only one hears an answer that is sent to this machine alone.</param>
[SyncTwins]
public sealed partial class TuyaDiscovery(TuyaContext? context = null)
{
    private readonly TuyaContext _context = context ?? TuyaContext.Default;

    /// <summary>Listens for devices and asks for the silent ones. Each device comes when it is first heard, and again when its address,
    /// version or product changes; the stream ends after <see cref="ScanOptions.Duration"/>.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it early, by an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="InvalidOperationException">The context listens on no port.</exception>
    /// <exception cref="TuyaException">None of the ports can be listened on.</exception>
    public IAsyncEnumerable<DiscoveredDevice> ScanAsync(ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ScanOptions.Default;
        options.Check();
        return ListenAsync(options, cancellationToken);
    }

    /// <summary>Listens for the whole time and gives what was heard, each device once and as it was last.</summary>
    /// <inheritdoc cref="ScanAsync"/>
    public async Task<IReadOnlyList<DiscoveredDevice>> ScanAllAsync(ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        var devices = new Dictionary<(string Id, string? Doubtful), DiscoveredDevice>();
        await foreach (var device in ScanAsync(options, cancellationToken).ConfigureAwait(false))
            devices[(device.Id, device.IsDoubtful ? device.Source : null)] = device;
        return [.. devices.Values];
    }

    /// <summary>Listens until a device is heard. A doubtful claim is not believed.</summary>
    /// <param name="idOrAddress">Its id, or its IPv4 address.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The device; null when it was not heard in the time.</returns>
    /// <inheritdoc cref="ScanAsync"/>
    public async Task<DiscoveredDevice?> FindAsync(
        string idOrAddress, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrAddress);
        await foreach (var device in ScanAsync(options, cancellationToken).ConfigureAwait(false))
        {
            if (!device.IsDoubtful && (device.Id == idOrAddress || device.Address == idOrAddress))
                return device;
        }

        return null;
    }

    /// <summary>Asks the silent devices once, now. The answers are heard by the devices of the context and by running scans.</summary>
    /// <param name="addresses">Whom to ask: addresses of devices or broadcast addresses of networks; null for what
    /// <see cref="TuyaContext.ProbeAddresses"/> says.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many questions went out; 0 where no network is there.</returns>
    /// <exception cref="ArgumentException">An address is none of IPv4.</exception>
    /// <inheritdoc cref="ScanAsync"/>
    public async Task<int> ProbeAsync(IReadOnlyList<IPAddress>? addresses = null, CancellationToken cancellationToken = default)
    {
        ScanChecks.RequireIPv4(addresses, nameof(addresses));
        Start();
        return await Task.Run(() => _context.Beacons.Prober.Probe(addresses), cancellationToken).ConfigureAwait(false);
    }

    private void Start()
    {
        var ports = _context.BeaconPorts;
        if (ports.Count == 0)
            throw new InvalidOperationException($"The context listens on no port; leave its {nameof(TuyaContext.BeaconPorts)} as they are to hear devices.");
        _context.Beacons.Start();
        if (!_context.Beacons.IsListening)
            throw new TuyaException($"None of the UDP ports {string.Join(", ", ports)} can be listened on{Place()}, so no device can be heard. Another program holds them for itself: end it, or have it share them.");
    }

    private string Place() => _context.BeaconAddress.Equals(IPAddress.Any) ? "" : $" at {_context.BeaconAddress}, which must be an address of this machine";

    private async IAsyncEnumerable<DiscoveredDevice> ListenAsync(ScanOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Start();
        var book = new ScanBook(new(options.KnownDevices, options.Catalogue));
        using var timeout = new CancellationTokenSource(options.Duration, _context.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var sightings = _context.Beacons.HearAsync(end.Token).GetAsyncEnumerator(end.Token);
        var probing = ProbeAgainAsync(options, end.Token);
        try
        {
            while (await TryMoveAsync(sightings).ConfigureAwait(false))
            {
                if (book.Note(sightings.Current) is not { } device)
                    continue;
                Log.DeviceHeard(_context.Beacons.Logger, device);
                yield return device;
            }
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await sightings.DisposeAsync().ConfigureAwait(false);
            await probing.ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task<bool> TryMoveAsync(IAsyncEnumerator<Sighting> sightings)
    {
        try
        {
            return await sightings.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ProbeAgainAsync(ScanOptions options, CancellationToken end)
    {
        using var timer = new PeriodicTimer(options.ProbeInterval, _context.Time);
        try
        {
            do
                await Task.Run(() => _context.Beacons.Prober.Probe(options.ProbeAddresses), end).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The scan is over.
        }
    }
}
