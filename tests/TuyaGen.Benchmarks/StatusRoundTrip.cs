using System.Net;
using BenchmarkDotNet.Attributes;
using TuyaGen.Benchmarks.Exchange;
using TuyaGen.Simulation;

namespace TuyaGen.Benchmarks;

/// <summary>
/// A status over loopback beside the bare exchange of the same bytes. Client and device share the process, so the device's own work
/// counts too; the commands load and serve measure the client alone.
/// </summary>
public class StatusRoundTrip
{
    private const int Trips = 200;
    private TuyaContext _context = null!;
    private SimulatedDevice _simulated = null!;
    private TuyaDevice _device = null!;
    private BareServer _server = null!;
    private BareConnection _bare = null!;

    [ParamsAllValues]
    public TuyaVersion Version { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _context = new() { BeaconPorts = [] };
        _simulated = Simulated.Start(Version);
        _device = new(_simulated.Settings, _context);
        await _device.QueryAsync();
        _server = new(IPAddress.Loopback);
        _bare = BareConnection.Open(_server.Address, await Transcript.OfStatusAsync(Version));
    }

    [GlobalCleanup]
    public async Task Close()
    {
        _bare.Dispose();
        _server.Dispose();
        await _device.DisposeAsync();
        await _simulated.DisposeAsync();
        await _context.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Trips)]
    public void Bare()
    {
        for (var i = 0; i < Trips; i++)
            _bare.Play();
    }

    [Benchmark(OperationsPerInvoke = Trips)]
    public async Task Status()
    {
        for (var i = 0; i < Trips; i++)
            await _device.QueryAsync();
    }
}
