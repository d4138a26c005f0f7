using TuyaGen.Simulation;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>Many simulated devices with a client each, connected.</summary>
internal sealed class Home : IAsyncDisposable
{
    private readonly SimulatedDevice[] _simulated;
    private readonly TuyaContext _context = new() { BeaconPorts = [] };

    private Home(TuyaVersion version, int count, TimeSpan delay)
    {
        _simulated = [.. Enumerable.Range(0, count).Select(_ => Simulated.Start(version, delay))];
        Devices = [.. _simulated.Select(s => new TuyaDevice(s.Settings, _context))];
    }

    public TuyaDevice[] Devices { get; }

    public static async Task<Home> OpenAsync(TuyaVersion version, int count, TimeSpan delay)
    {
        var home = new Home(version, count, delay);
        await home.AskAllAsync();
        return home;
    }

    public Task AskAllAsync() => Task.WhenAll(Devices.Select(d => d.QueryAsync()));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Devices.Select(d => d.DisposeAsync().AsTask()));
        await Task.WhenAll(_simulated.Select(s => s.DisposeAsync().AsTask()));
        await _context.DisposeAsync();
    }
}
