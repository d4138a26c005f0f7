using System.Diagnostics;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>Connects to all and asks each once a second, as a program does that shows a building.</summary>
internal static class PolledDevices
{
    public static async Task RunAsync(LoadPlan plan, LoadResult result)
    {
        var devices = plan.OpenAll();
        await Task.WhenAll(devices.Select(d => result.TryAsync(d.QueryAsync()).AsTask()));
        result.SetConnected(devices);
        await Task.Delay(plan.Warmup);
        var cost = new ProcessCost();
        var samples = new Samples();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (cost.Seconds < plan.Duration.TotalSeconds && await timer.WaitForNextTickAsync())
        {
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(devices.Select(d => result.TryAsync(d.QueryAsync()).AsTask()));
            samples.Add(Stopwatch.GetElapsedTime(began));
        }

        result.SetCost(cost).Set("rounds", samples.Count).SetPercentiles(samples);
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask()));
    }
}
