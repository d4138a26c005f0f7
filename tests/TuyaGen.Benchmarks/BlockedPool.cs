using BenchmarkDotNet.Attributes;
using TuyaGen.Benchmarks.Serve;

namespace TuyaGen.Benchmarks;

/// <summary>
/// 64 threads of the pool that block at once, each on calls to a device of its own that was connected before. The devices run in
/// another process: their answers must not need this pool.
/// </summary>
[InvocationCount(1)]
public class BlockedPool
{
    private const int Threads = 64;
    private const int Calls = 10;
    private readonly TuyaContext _context = new() { BeaconPorts = [] };
    private ServerProcess _server = null!;
    private TuyaDevice[] _devices = [];

    [GlobalSetup]
    public void Start() => _server = ServerProcess.Start(TuyaVersion.V35, Threads);

    // A connection that has met a blocked pool once reads on a thread of its own for good; each round starts with new ones.
    [IterationSetup]
    public void Connect()
    {
        _devices = [.. _server.Devices.Select(d => new TuyaDevice(d, _context))];
        Task.WhenAll(_devices.Select(d => d.QueryAsync())).GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Disconnect() => Task.WhenAll(_devices.Select(d => d.DisposeAsync().AsTask())).GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task Stop()
    {
        await _context.DisposeAsync();
        _server.Dispose();
    }

    [Benchmark]
    public Task Sync() => Task.WhenAll(_devices.Select(device => Task.Run(() =>
    {
        for (var i = 0; i < Calls; i++)
            device.Query();
    })));
}
