using System;
using System.Linq;
using System.Threading.Tasks;
using Acme.Things;
using Acme.Water;
using Microsoft.Extensions.DependencyInjection;
using TuyaGen;
using TuyaGen.Simulation;

namespace Acme
{
    internal static class Program
    {
        // The device's id, key, address and version, and a list of devices that knows it by its product.
        private static async Task Main(string[] args)
        {
            Console.WriteLine("catalogue: " + string.Join(" ", DeviceCatalogue.Default.Models));
            Console.WriteLine("own: " + string.Join(" ", ThingsModels.All.Select(m => m.Name)));
            Console.WriteLine("product: " + (DeviceCatalogue.Default.TryFindProduct("acmefan000000001", out var model) ? model.Name : "none"));
            await TypedAsync(new DeviceSettings(args[0])
            {
                Key = LocalKey.Parse(args[1]), Address = args[2], Version = TuyaVersions.TryParse(args[3], out var version) ? version : null,
            });
            await HostedAsync(args[4]);
            await SimulatedAsync();
        }

        private static async Task TypedAsync(DeviceSettings settings)
        {
            await using var fan = new FanDevice(settings);
            await fan.SetSpeedAsync(FanSpeed.High);
            fan.SetTarget(21.5m);
            FanState state = await fan.StatusAsync();
            Console.WriteLine($"typed: {state.Speed} {state.Target} {state.Light} {state.Plan.Hours.Count}");
            await fan.BreezeAsync();
            Console.WriteLine("by name: " + await fan.GetTextAsync("Target"));
            fan.Whirl();
            Console.WriteLine("at last: " + fan.Status().Speed);
        }

        private static async Task HostedAsync(string devicesFile)
        {
            var services = new ServiceCollection();
            services.AddTuya(options =>
            {
                options.DevicesFile = devicesFile;
                options.ListenForBeacons = false;
                options.Devices["hall"] = new TuyaDeviceOptionsEntry();
            }).AddFan("hall").AddDevice<PumpDevice>("pump");
            await using var provider = services.BuildServiceProvider();
            var hall = provider.GetRequiredKeyedService<FanDevice>("hall");
            Console.WriteLine("hosted: " + (await hall.StatusAsync()).Speed);
            Console.WriteLine("by product: " + (provider.GetRequiredService<ITuyaHub>().TryFind("attic", out var attic) ? attic.GetType() : null));
        }

        private static async Task SimulatedAsync()
        {
            await using var simulated = SimulatedDevice.Start<PumpDevice>();
            await using var pump = new PumpDevice(simulated.Settings);
            await pump.SetSwitchAsync(true, WriteLevel.Confirmed);
            Console.WriteLine("simulated: " + simulated.Dps.ToJson());
        }
    }
}
