using BenchmarkDotNet.Attributes;
using TuyaGen.Benchmarks.Exchange;

namespace TuyaGen.Benchmarks;

/// <summary>Many devices asked at once, each simulated on an address of its own, in this process.</summary>
[MinIterationCount(3)]
public class Fleet
{
    private Home _home = null!;

    [Params(30, 1000)]
    public int Devices { get; set; }

    [GlobalSetup]
    public async Task Open() => _home = await Home.OpenAsync(TuyaVersion.V35, Devices, TimeSpan.FromMilliseconds(150));

    [GlobalCleanup]
    public async Task Close() => await _home.DisposeAsync();

    /// <summary>Every device takes 150 ms to answer.</summary>
    [Benchmark]
    public Task AskAll() => _home.AskAllAsync();
}
