using System.Diagnostics;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>One persistent connection, status after status.</summary>
internal static class RoundTrips
{
    public static async Task RunAsync(LoadPlan plan, LoadResult result)
    {
        await using var device = plan.Open(0);
        await Repeat.ForAsync(plan, result, () => device.QueryAsync());
    }
}

/// <summary>Does one thing again and again: first to get warm, then measured.</summary>
internal static class Repeat
{
    public static async Task ForAsync(LoadPlan plan, LoadResult result, Func<Task> action)
    {
        var samples = new Samples();
        await UntilAsync(plan.Warmup, samples, action, result);
        samples.Clear();
        var cost = new ProcessCost();
        await UntilAsync(plan.Duration, samples, action, result);
        result.Set("ops", samples.Count).SetCost(cost).SetPercentiles(samples);
    }

    private static async Task UntilAsync(TimeSpan time, Samples samples, Func<Task> action, LoadResult result)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var began = Stopwatch.GetTimestamp();
            if (await result.TryAsync(action()))
                samples.Add(Stopwatch.GetElapsedTime(began));
        }
    }
}
