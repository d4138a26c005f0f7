using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>The client side: works against any devices and prints one line of JSON.</summary>
internal static class LoadCommand
{
    private static readonly Dictionary<string, Func<LoadPlan, LoadResult, Task>> Modes = new(StringComparer.Ordinal)
    {
        ["rtt"] = RoundTrips.RunAsync,
        ["cycle"] = Cycles.RunAsync,
        ["many"] = ManyDevices.RunAsync,
        ["idle"] = IdleDevices.RunAsync,
        ["push"] = Pushes.RunAsync,
        ["poll"] = PolledDevices.RunAsync,
        ["bare-rtt"] = BareClient.RoundTripsAsync,
        ["bare-cycle"] = BareClient.CyclesAsync,
    };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        // The choice of an application that never blocks in a continuation: sockets go on where they are polled. It is read when the
        // first socket is made.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", arguments.Has("pool") ? "0" : "1");
        var mode = arguments.Text("mode");
        if (!Modes.TryGetValue(mode, out var run))
            throw new FormatException($"There is no mode '{mode}'; it is one of {string.Join(", ", Modes.Keys)}.");
        var version = arguments.Version;
        var result = new LoadResult(arguments.Has("collector"));
        await run(LoadPlan.Of(arguments, version), result);
        var client = mode.StartsWith("bare", StringComparison.Ordinal) ? "sockets" : "tuyagen";
        Console.WriteLine(result.ToJson(client, version, mode));
        return result.Errors == 0 ? 0 : 1;
    }
}
