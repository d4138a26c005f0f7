namespace TuyaGen.Simulation.Serving;

/// <summary>
/// Ports to try for devices that take any. They lie below those that systems give to connecting clients, and come round late: a device
/// that stops listening for a while finds its port still free.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Two processes begin at different places.
    private static int _last = Random.Shared.Next(Count);

    public static IEnumerable<int> Candidates()
    {
        for (var i = 0; i < Count; i++)
            yield return First + (int)((uint)Interlocked.Increment(ref _last) % Count);
    }
}
