using System.Diagnostics;
using TuyaGen.Simulation;

namespace TuyaGen.Benchmarks.Serve;

/// <summary>Makes every device report as often as it is told, the devices one after the other, not all at once.</summary>
internal static class Pusher
{
    private static readonly long TicksPerMicrosecond = Stopwatch.Frequency / 1_000_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1);

    public static async Task RunAsync(SimulatedDevice[] devices, double perSecond, CancellationToken stop)
    {
        if (perSecond <= 0)
            return;
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Pace);
        var sent = 0L;
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                for (var due = (long)(Stopwatch.GetElapsedTime(start).TotalSeconds * perSecond * devices.Length); sent < due; sent++)
                    Push(devices[sent % devices.Length], sent / devices.Length);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }

    private static void Push(SimulatedDevice device, long number) => device.Push(
        [new(103, number), new(104, Stopwatch.GetTimestamp() / TicksPerMicrosecond)]);
}
