using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Looks for devices: listens, then visits the addresses of networks.</summary>
internal sealed class NetworkSearch : IAsyncDisposable
{
    private readonly CliHost _host;
    private readonly ScanFlags _flags;
    private readonly TuyaContext _context;
    private readonly TuyaDiscovery _discovery;
    private readonly ScanProgress _progress;
    private readonly IAsyncEnumerable<NetworkHost>? _hosts;

    /// <exception cref="UsageException">A network is none. What was heard by the time they are visited is left out.</exception>
    public NetworkSearch(CliHost host, ScanFlags flags)
    {
        _host = host;
        _flags = flags;
        _context = host.CreateScanContext(flags);
        _discovery = new(_context);
        _progress = new(host);
        _hosts = flags.Networks.Count == 0 ? null : Hosts();
    }

    /// <summary>What was found so far.</summary>
    public ScanFindings Findings { get; } = new();

    /// <summary>Searches until the time is over and all addresses are visited, or until it is cancelled: what was found until then is what
    /// was asked for.</summary>
    public async Task RunAsync(IReadOnlyList<DeviceEntry> known, CancellationToken cancellationToken)
    {
        Findings.Expect(known);
        try
        {
            await _progress.RunAsync(async () =>
            {
                if (_flags.Listening > TimeSpan.Zero)
                    await ListenAsync(known, cancellationToken).ConfigureAwait(false);
                if (_hosts is not null)
                    await VisitAsync(_hosts, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The findings hold what was found.
        }
    }

    /// <summary>The first device that is heard; null where none is.</summary>
    public async Task<DiscoveredDevice?> FindAnyAsync(CancellationToken cancellationToken)
    {
        if (_flags.Listening == TimeSpan.Zero)
            return null;
        await foreach (var device in _discovery.ScanAsync(new() { Duration = _flags.Listening }, cancellationToken).ConfigureAwait(false))
        {
            if (!device.IsDoubtful)
                return device;
        }

        return null;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private IAsyncEnumerable<NetworkHost> Hosts()
    {
        try
        {
            return _discovery.ScanNetworkAsync(
                _flags.Networks,
                new() { KnownDevices = Findings.Missing, Catalogue = _host.Catalogue, Skip = Findings.Addresses, Progress = _progress });
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    private async Task ListenAsync(IReadOnlyList<DeviceEntry> known, CancellationToken cancellationToken)
    {
        var options = new ScanOptions { Duration = _flags.Listening, KnownDevices = known, Catalogue = _host.Catalogue };
        using var phase = _progress.Listen(_flags.Listening);
        await foreach (var device in _discovery.ScanAsync(options, cancellationToken).ConfigureAwait(false))
        {
            Findings.Add(device);
            _progress.Found(Findings.Devices.Count);
            await WriteAsync(() => ScanJson.Line(device)).ConfigureAwait(false);
        }
    }

    private async Task VisitAsync(IAsyncEnumerable<NetworkHost> hosts, CancellationToken cancellationToken)
    {
        _progress.Visit(_flags.Networks);
        await foreach (var found in hosts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Findings.Add(found);
            _progress.Found(Findings.Devices.Count);
            await WriteAsync(() => found.Device is { } device ? ScanJson.Line(device) : ScanJson.Line(found)).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(Func<string> line) => _flags.IsJson ? _host.Console.Out.WriteLineAsync(line()) : Task.CompletedTask;
}
