using TuyaGen.Benchmarks.Exchange;

namespace TuyaGen.Benchmarks.Load;

/// <summary>The floor: the same bytes in the same turns on blocking sockets, without cipher, JSON or any hop between threads.</summary>
internal static class BareClient
{
    public static async Task RoundTripsAsync(LoadPlan plan, LoadResult result)
    {
        var transcript = await Transcript.OfStatusAsync(plan.Devices[0].Version!.Value);
        using var connection = BareConnection.Open(plan.Devices[0].Address!, transcript);
        await Repeat.ForAsync(plan, result, () => Done(connection.Play));
    }

    public static async Task CyclesAsync(LoadPlan plan, LoadResult result)
    {
        var transcript = await Transcript.OfConnectionAsync(plan.Devices[0].Version!.Value);
        var next = 0;
        await Repeat.ForAsync(plan, result, () => Done(() =>
        {
            using var connection = BareConnection.Open(plan.Devices[next++ % plan.Devices.Count].Address!, transcript);
            connection.Play();
        }));
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
