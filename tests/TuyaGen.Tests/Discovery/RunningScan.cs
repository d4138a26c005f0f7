using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

/// <summary>A scan that runs beside the test.</summary>
public sealed class RunningScan : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public RunningScan(TuyaDiscovery discovery, ScanOptions options) => Run = RunAsync(discovery, options);

    public Probe<DiscoveredDevice> Found { get; } = new("devices");

    /// <summary>Ends with the scan, by its exception where it has one.</summary>
    public Task Run { get; }

    public Task EndAsync() => Deadline.WithinAsync(Run, () => "The scan should have ended.");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    public Task CancelAsync() => _stop.CancelAsync();

    private async Task RunAsync(TuyaDiscovery discovery, ScanOptions options)
    {
        await foreach (var device in discovery.ScanAsync(options, _stop.Token))
            Found.Add(device);
    }
}
