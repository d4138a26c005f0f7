using TuyaGen.Simulation;

namespace TuyaGen.Cli.Demo;

/// <summary>Five simulated devices, one for each protocol version, and the typed devices that drive them.</summary>
internal sealed class DemoHome : IAsyncDisposable
{
    private readonly TuyaContext _context = new() { BeaconPorts = [] };

    private DemoHome(DemoScreen screen)
    {
        CoffeeMaker = Plug(screen, new() { Name = "Coffee maker", Version = TuyaVersion.V31, Variant = "Metered31", Dps = Dps.Of(1, false) });
        Fan = Plug(screen, new() { Name = "Fan", Version = TuyaVersion.V32 });
        FloorLamp = Lamp(screen, new() { Name = "Floor lamp", Version = TuyaVersion.V33, Variant = "A" });
        Blinds = Cover(screen, new() { Name = "Blinds", Version = TuyaVersion.V34, Dps = [new(1, "close"), new(3, 0)] });
        DeskLamp = Lamp(screen, new() { Name = "Desk lamp", Version = TuyaVersion.V35, Variant = "B" });
    }

    public DemoDevice<OutletDevice, OutletState> CoffeeMaker { get; }

    public DemoDevice<OutletDevice, OutletState> Fan { get; }

    public DemoDevice<BulbDevice, BulbState> FloorLamp { get; }

    public DemoDevice<CoverDevice, CoverState> Blinds { get; }

    public DemoDevice<BulbDevice, BulbState> DeskLamp { get; }

    public IReadOnlyList<DemoDevice> All => [CoffeeMaker, Fan, FloorLamp, Blinds, DeskLamp];

    public static DemoHome Start(DemoScreen screen) => new(screen);

    public async ValueTask DisposeAsync()
    {
        foreach (var device in All)
            await device.DisposeAsync().ConfigureAwait(false);
        await _context.DisposeAsync().ConfigureAwait(false);
    }

    private DemoDevice<OutletDevice, OutletState> Plug(DemoScreen screen, SimulatedDeviceOptions options)
    {
        var simulated = SimulatedDevice.Start<OutletDevice>(options);
        return new(simulated, new OutletDevice(simulated.Settings, _context), d => d.WatchAsync(), screen);
    }

    private DemoDevice<BulbDevice, BulbState> Lamp(DemoScreen screen, SimulatedDeviceOptions options)
    {
        var simulated = SimulatedDevice.Start<BulbDevice>(options);
        return new(simulated, new BulbDevice(simulated.Settings, _context), d => d.WatchAsync(), screen);
    }

    private DemoDevice<CoverDevice, CoverState> Cover(DemoScreen screen, SimulatedDeviceOptions options)
    {
        var simulated = SimulatedDevice.Start<CoverDevice>(options);
        return new(simulated, new CoverDevice(simulated.Settings, _context), d => d.WatchAsync(), screen);
    }
}
