using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A run of <c>tuya dump</c> whose times the test decides on. Nothing is heard but what the test sends.</summary>
internal sealed class Dumping
{
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Recording = TimeSpan.FromSeconds(10);
    private readonly int _port = Ports.Free();
    private readonly ManualTime _time = new();
    private readonly TestConsole _console = new();
    private readonly Task<CliResult> _run;

    public Dumping(DeviceCatalogue? catalogue, params string[] args)
    {
        var host = new CliHost(_console, catalogue ?? DeviceCatalogue.Default) { BeaconPorts = [_port], ProbeAddresses = [], Time = _time };
        _run = Tool.RunAsync(host, _console, CancellationToken.None, ["dump", .. args]);
    }

    /// <summary>Lets the device be heard, or not, and waits until its status was asked for.</summary>
    public async Task BeginAsync(SimulatedDevice device, bool isHeard = false)
    {
        var last = device.Requests.LastOrDefault()?.Number ?? 0;
        await Task.WhenAny(_run, _time.WaitForTimersAsync(2));
        if (isHeard)
            device.Beacon(new(IPAddress.Loopback, _port));
        else
            _time.Advance(Listening);
        await Task.WhenAny(_run, device.WaitForRequestAsync(r => r.IsQuery && r.Number > last));
    }

    /// <summary>Lets the time of the recording pass.</summary>
    public async Task<CliResult> EndAsync()
    {
        await Task.WhenAny(_run, _time.WaitForTimersAsync(1));
        _time.Advance(Recording);
        return await _run;
    }

    /// <summary>Records a device that says nothing by itself.</summary>
    public static async Task<CliResult> RunAsync(SimulatedDevice device, DeviceCatalogue? catalogue, params string[] args)
    {
        var dump = new Dumping(catalogue, args);
        await dump.BeginAsync(device);
        return await dump.EndAsync();
    }
}
