using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>What a load client is to do, and with which devices.</summary>
internal sealed record LoadPlan(IReadOnlyList<DeviceSettings> Devices, TimeSpan Warmup, TimeSpan Duration, TuyaContext Context)
{
    // A thousand devices that connect at once take their time.
    private static readonly TuyaDeviceOptions Options = new()
    {
        PinAddress = true,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        HandshakeTimeout = TimeSpan.FromSeconds(30),
        RequestTimeout = TimeSpan.FromSeconds(30),
        QueueTimeout = TimeSpan.FromSeconds(60),
        ListenerCapacity = 1024,
    };

    public static LoadPlan Of(Arguments arguments, TuyaVersion version) => new(
        [.. AddressFile.Read(arguments.Text("addresses"), version).Select(d => d with { Options = Options })],
        arguments.Seconds("warmup", 1), arguments.Seconds("duration"), new() { BeaconPorts = [] });

    public TuyaDevice Open(int index) => new(Devices[index], Context);

    public TuyaDevice[] OpenAll() => [.. Enumerable.Range(0, Devices.Count).Select(Open)];
}
