using System.Diagnostics;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>Connects to all at once; then exactly one status is outstanding on every device.</summary>
internal sealed class ManyDevices
{
    private readonly LoadResult _result;
    private volatile bool _isMeasuring;
    private volatile bool _isOver;

    private ManyDevices(LoadResult result) => _result = result;

    public static async Task RunAsync(LoadPlan plan, LoadResult result)
    {
        var connecting = new ProcessCost();
        var devices = plan.OpenAll();
        await Task.WhenAll(devices.Select(d => result.TryAsync(d.QueryAsync()).AsTask()));
        result.SetConnected(devices).Set("connect_wall_s", connecting.Seconds).Set("connect_cpu_s", connecting.CpuSeconds);
        await new ManyDevices(result).AskAsync(plan, devices);
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask()));
    }

    private async Task AskAsync(LoadPlan plan, TuyaDevice[] devices)
    {
        var asking = devices.Select(AskAsync).ToArray();
        await Task.Delay(plan.Warmup);
        var cost = new ProcessCost();
        _isMeasuring = true;
        await Task.Delay(plan.Duration);
        _isMeasuring = false;
        _result.SetCost(cost);
        _isOver = true;
        var all = new Samples();
        foreach (var samples in await Task.WhenAll(asking))
            all.Add(samples);
        _result.Set("ops", all.Count).SetPercentiles(all);
    }

    private async Task<Samples> AskAsync(TuyaDevice device)
    {
        var samples = new Samples();
        while (!_isOver)
        {
            var began = Stopwatch.GetTimestamp();
            if (await _result.TryAsync(device.QueryAsync()) && _isMeasuring)
                samples.Add(Stopwatch.GetElapsedTime(began));
        }

        return samples;
    }
}
