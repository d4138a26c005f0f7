using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>Models that the tests need beside those that are shipped.</summary>
internal static class Models
{
    /// <summary>A lock with a code that must not be seen, a name, and a scale; no switch.</summary>
    public static DeviceModel Lock { get; } = new(
        "Lock",
        ["Code", "Name", "Weight"],
        new DeviceVariant(
            "",
            null,
            new DataPoint<string>(1, "Code", DpCodecs.Text()) { IsSecret = true },
            new DataPoint<string>(2, "Name", DpCodecs.Text()),
            new DataPoint<decimal>(3, "Weight", DpCodecs.Decimal(new() { Divisor = 3 })) { Access = DpAccess.ReadOnly, Unit = "kg" }),
        (settings, context) => new TuyaDevice(settings, context))
    {
        Products = [new("known-product", "Acme", "Lock 1")],
    };

    public static DeviceCatalogue Catalogue
    {
        get
        {
            var catalogue = new DeviceCatalogue();
            catalogue.Add(Lock);
            return catalogue;
        }
    }

    public static SimulatedDevice StartLock() =>
        SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, "4711"), new(2, "Front\ndoor"), new(3, 100)] });
}
