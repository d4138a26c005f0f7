using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>Connects to all, asks each once, and then leaves them to their heartbeats.</summary>
internal static class IdleDevices
{
    public static async Task RunAsync(LoadPlan plan, LoadResult result)
    {
        await RuntimeParts.LoadAsync();
        var before = ResidentKiB();
        var devices = plan.OpenAll();
        await Task.WhenAll(devices.Select(d => result.TryAsync(d.QueryAsync()).AsTask()));
        _ = ResidentKiB();
        await Task.Delay(plan.Warmup);
        var cost = new ProcessCost();
        await Task.Delay(plan.Duration);
        result.SetConnected(devices).SetCost(cost).Set("rss_base_kb", before).Set("rss_kb", ProcessCost.ResidentKiB());
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask()));
    }

    // What the devices hold counts, not what connecting them threw away: the collector is asked once before and once after.
    private static long ResidentKiB()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return ProcessCost.ResidentKiB();
    }
}
