using System.Diagnostics;
using System.Globalization;
using TuyaGen.Benchmarks.Serve;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks;

/// <summary>
/// What a blocking call costs beside an awaited one, with a device of another process that takes 5 ms to answer. The two take turns,
/// round by round: whatever else the machine does falls on both.
/// </summary>
internal static class SyncAgainstAsync
{
    private const int Calls = 20;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = (int)arguments.Number("rounds", 60);
        using var server = ServerProcess.Start(TuyaVersion.V35, 1, TimeSpan.FromMilliseconds(arguments.Number("delay", 5)));
        await using var context = new TuyaContext { BeaconPorts = [] };
        await using var device = new TuyaDevice(server.Devices[0], context);
        await AwaitingAsync(device);
        await Task.Run(() => Blocking(device));
        var (awaiting, blocking) = (new Samples(), new Samples());
        for (var i = 0; i < rounds; i++)
        {
            awaiting.Add(await AwaitingAsync(device));
            blocking.Add(await Task.Run(() => Blocking(device)));
        }

        var (a, b) = (awaiting.Percentile(0.5), blocking.Percentile(0.5));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"median per call: awaited {a:F1} us, blocking {b:F1} us, {(b / a) - 1:+0.00%;-0.00%} ({rounds} rounds of {Calls})"));
        return 0;
    }

    private static async Task<TimeSpan> AwaitingAsync(TuyaDevice device)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
            await device.QueryAsync();
        return Stopwatch.GetElapsedTime(began) / Calls;
    }

    private static TimeSpan Blocking(TuyaDevice device)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
            device.Query();
        return Stopwatch.GetElapsedTime(began) / Calls;
    }
}
