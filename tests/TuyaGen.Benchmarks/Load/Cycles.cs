namespace TuyaGen.Benchmarks.Load;

/// <summary>Device after device: connect, negotiate, one status, close.</summary>
internal static class Cycles
{
    public static Task RunAsync(LoadPlan plan, LoadResult result)
    {
        var next = 0;
        return Repeat.ForAsync(plan, result, async () =>
        {
            await using var device = plan.Open(next++ % plan.Devices.Count);
            await device.QueryAsync();
        });
    }
}
