using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>A machine for the doctor to look at: a folder, networks, simulated devices and what is heard of them.</summary>
internal sealed class DoctorScene : IAsyncDisposable
{
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("tuyagen-doctor-").FullName;
    private readonly List<SimulatedDevice> _devices = [];
    private readonly List<IDisposable> _others = [];

    /// <summary>The UDP port on which broadcasts come.</summary>
    public int Port { get; } = Ports.Free();

    public List<LocalNetwork> Networks { get; } = [new("eth0", IPAddress.Loopback, 8, NetworkKind.Lan)];

    public ManualTime Time { get; init; } = new(DateTimeOffset.UtcNow);

    /// <summary>How long an answer may take: long where one comes, short where none ever does.</summary>
    public string Timeout { get; set; } = "3s";

    public string DevicesFile => Path.Combine(_folder, "devices.json");

    /// <summary>Starts a device with an address of its own.</summary>
    public SimulatedDevice Start(TuyaVersion version = TuyaVersion.V34, SimulatedDeviceOptions? options = null, params Fault[] faults)
    {
        var device = SimulatedDevice.Start((options ?? new() { Dps = [new(1, true), new(2, 40)] }) with
        {
            Version = version, Address = options?.Address is { } own && !own.Equals(IPAddress.Loopback) ? own : Loopback.Next(), Faults = faults,
        });
        _devices.Add(device);
        return device;
    }

    /// <summary>Keeps something for the time of the scene.</summary>
    public T With<T>(T other)
        where T : IDisposable
    {
        _others.Add(other);
        return other;
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public string Write(string name, string text, UnixFileMode rights = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, rights);
        return path;
    }

    /// <summary>Writes a devices file with a device, perhaps with other words than the right ones.</summary>
    public void List(SimulatedDevice device, string? key = null, string? address = null, string? version = null, string name = "Lamp", string more = "") =>
        Write("devices.json", $"[{Entry(device, key, address, version, name, more)}]");

    public static string Entry(SimulatedDevice device, string? key = null, string? address = null, string? version = null, string name = "Lamp", string more = "") =>
        $$"""{"name":"{{name}}","id":"{{device.Id}}","key":"{{key ?? device.Key}}","ip":"{{address ?? device.EndPoint.ToString()}}","version":"{{version ?? device.Version.ToText()}}"{{more}}}""";

    /// <summary>Looks while nothing is heard.</summary>
    public Task<CliResult> ExamineAsync(params string[] args) => RunAsync(TimeProvider.System, new(), [.. args, "--json", "--listen-for", "50ms"]);

    /// <summary>Looks while devices are heard.</summary>
    public async Task<CliResult> ExamineHearingAsync(SimulatedDevice[] heard, params string[] args)
    {
        var console = new TestConsole();
        var run = RunAsync(Time, console, [.. args, "--json", "--verbose", "--listen-for", "10s"]);
        await Task.WhenAny(run, Time.WaitForTimersAsync(2));
        foreach (var device in heard)
        {
            device.Beacon(new(IPAddress.Loopback, Port));
            await console.ErrorLines.Lines.FirstAsync(l => l.Contains(device.EndPoint.Address.ToString(), StringComparison.Ordinal));
        }

        Time.Advance(Listening);
        return await run;
    }

    /// <summary>Looks, and makes sure that no key is shown.</summary>
    public async Task<CliResult> RunAsync(TimeProvider time, TestConsole console, params string[] args)
    {
        var host = new CliHost(console, DeviceCatalogue.Default) { BeaconPorts = [Port], ProbeAddresses = [], Networks = () => Networks, Time = time };
        var result = await Tool.RunAsync(host, console, CancellationToken.None, ["doctor", .. args, "--devices", DevicesFile, "--timeout", Timeout]);
        Assert.All(_devices, d => Assert.DoesNotContain(d.Key, result.Out + result.Error, StringComparison.Ordinal));
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices)
            await device.DisposeAsync();
        _others.ForEach(o => o.Dispose());
        Directory.Delete(_folder, recursive: true);
    }
}
