using TuyaGen.Benchmarks.Exchange;
using TuyaGen.Benchmarks.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Benchmarks.Serve;

/// <summary>The other side, in a process of its own: simulated devices, until the input ends or Ctrl+C.</summary>
internal static class ServeCommand
{
    private const string NoKey = "0000000000000000";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var version = arguments.Version;
        var count = (int)arguments.Number("count");
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        if (arguments.Has("bare"))
            await ServeBareAsync(arguments, version, count, stop.Token);
        else
            await ServeDevicesAsync(arguments, version, count, stop.Token);
        return 0;
    }

    private static async Task ServeDevicesAsync(Arguments arguments, TuyaVersion version, int count, CancellationToken stop)
    {
        var delay = TimeSpan.FromMilliseconds(arguments.Number("delay", 0));
        var devices = Enumerable.Range(0, count).Select(_ => Simulated.Start(version, delay)).ToArray();
        AddressFile.Write(arguments.Text("addresses"), devices.Select(d => d.Settings), devices.Select(d => d.Key));
        await Console.Out.WriteLineAsync($"{count} devices of {version.ToText()} serve until the input ends.");
        using var pushing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pushes = Pusher.RunAsync(devices, arguments.Number("push-per-second", 0), pushing.Token);
        await EndOfInputAsync(stop);
        await pushing.CancelAsync();
        await pushes;
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask()));
    }

    private static async Task ServeBareAsync(Arguments arguments, TuyaVersion version, int count, CancellationToken stop)
    {
        var servers = Enumerable.Range(0, count).Select(_ => new BareServer(Loopback.Next())).ToArray();
        AddressFile.Write(
            arguments.Text("addresses"), servers.Select((s, i) => DeviceSettings.Of($"bare{i}", NoKey, s.Address, version)), servers.Select(_ => NoKey));
        await Console.Out.WriteLineAsync($"{count} bare servers serve until the input ends.");
        await EndOfInputAsync(stop);
        foreach (var server in servers)
            server.Dispose();
    }

    private static async Task EndOfInputAsync(CancellationToken stop)
    {
        try
        {
            await Task.Run(Console.In.ReadToEnd, stop).WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
        }
    }
}
