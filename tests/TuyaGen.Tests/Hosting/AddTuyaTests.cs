using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hosting;

public class AddTuyaTests : DeviceTest
{
    [Fact]
    public async Task Typed_devices_are_injected_by_their_names()
    {
        var (desk, shelf) = (Bulb(), Bulb());
        using var host = Build(
            [.. Entry("desk", desk), .. Entry("shelf", shelf)],
            tuya => tuya.AddDevice<BulbDevice>("desk").AddBulb("shelf"),
            services => services.AddSingleton<Sunset>());
        await host.StartAsync();

        await host.Services.GetRequiredService<Sunset>().GlowAsync();

        Assert.Equal("001603e803e8", desk.Dps[24].ToString());
        Assert.NotEqual("001603e803e8", shelf.Dps[24].ToString());
        await host.StopAsync();
        await desk.WaitForNoClientAsync();
    }

    [Fact]
    public async Task Devices_connect_when_the_host_starts_and_it_does_not_wait_for_them()
    {
        var desk = Bulb();
        using var host = Build(
            [.. Entry("desk", desk), new("Tuya:Devices:off:Id", "off"), new("Tuya:Devices:off:Key", desk.Key), new("Tuya:Devices:off:Address", $"127.0.0.1:{Ports.Free()}")],
            tuya => tuya.AddDevice<BulbDevice>("desk").AddDevice("off"));

        await host.StartAsync();

        await desk.WaitForClientAsync();
        Assert.Equal(2, host.Services.GetRequiredService<ITuyaHub>().Devices.Count);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_hub_finds_devices_by_name_and_id_and_watches_all()
    {
        var (desk, plug) = (Bulb(), Simulate(TuyaVersion.V34));
        using var host = Build([.. Entry("desk", desk), .. Entry("plug", plug)], tuya => tuya.AddDevice<BulbDevice>("desk"));
        await host.StartAsync();
        var hub = host.Services.GetRequiredService<ITuyaHub>();
        using var stop = new CancellationTokenSource(Deadline.Limit);

        Assert.Same(hub.Get<BulbDevice>("DESK"), hub.Get<TuyaDevice>(desk.Id));
        await Task.WhenAll(hub.Devices.Select(d => d.QueryAsync()));
        var events = hub.WatchAsync(stop.Token);
        plug.Set(1, true);
        desk.Set(20, false);

        var seen = new HashSet<string>();
        await foreach (var happened in events)
        {
            if (happened.Event is DpsReported && seen.Add(happened.Device!.Name!) && seen.Count == 2)
                break;
        }

        Assert.Equal(["desk", "plug"], seen.Order());
        Assert.Contains("There are desk, plug", Assert.Throws<KeyNotFoundException>(() => hub.Get<TuyaDevice>("fan")).Message, StringComparison.Ordinal);
        Assert.Contains("AddDevice<OutletDevice>", Assert.Throws<InvalidOperationException>(() => hub.Get<OutletDevice>("desk")).Message, StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public async Task What_the_configuration_does_not_say_comes_from_the_devices_file()
    {
        var desk = Bulb();
        using var file = new TempFile($$"""
            [ { "name": "Desk", "id": "{{desk.Id}}", "key": "{{desk.Key}}", "ip": "{{desk.EndPoint}}", "version": "3.3", "product_id": "p" },
              { "name": "Fan", "id": "other", "key": "0123456789abcdef" } ]
            """);
        using var host = Build([new("Tuya:DevicesFile", file.Path)], tuya => tuya.AddDevice<BulbDevice>("desk"));
        await host.StartAsync();
        var hub = host.Services.GetRequiredService<ITuyaHub>();

        Assert.True((await hub.Get<BulbDevice>("desk").StatusAsync()).Switch);
        Assert.True(hub.TryFind("fan", out var fan));
        Assert.Equal("other", fan.Id);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_sub_device_is_injected_as_its_class()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Children = [new SimulatedChild("c1") { Dps = Dps.Of(1, false) }] });
        using var host = Build(
            [.. Entry("gateway", simulated), new("Tuya:Devices:valve:Id", "child"), new("Tuya:Devices:valve:Cid", "c1"), new("Tuya:Devices:valve:Gateway", "gateway")],
            tuya => tuya.AddDevice<OutletDevice>("valve"));
        await host.StartAsync();

        await host.Services.GetRequiredKeyedService<OutletDevice>("valve").SetSwitchAsync(true);

        Assert.Equal(Dps.Of(1, true), simulated.DpsOf("c1"));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Gateway", "nobody", "Tuya:Devices:valve:Gateway must name the gateway")]
    public async Task A_gateway_that_is_missing_is_told(string setting, string value, string message)
    {
        using var host = Build(
            [new("Tuya:Devices:valve:Id", "child"), new("Tuya:Devices:valve:Cid", "c1"), new($"Tuya:Devices:valve:{setting}", value)], tuya => tuya.AddDevice("valve"));

        Assert.Contains(message, (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Key", null, "Tuya:Devices:desk:Key is missing")]
    [InlineData("Key", "tooshort", "Tuya:Devices:desk:Key: A local key has exactly 16 characters; this text has 8")]
    [InlineData("Id", null, "Tuya:Devices:desk:Id is missing")]
    [InlineData("Version", "3.9", "Tuya:Devices:desk:Version is '3.9'; it is one of")]
    [InlineData("Address", "a b", "Tuya:Devices:desk:Address is 'a b'")]
    [InlineData("Model", "Lamp", "Tuya:Devices:desk:Model is 'Lamp', which is no device model; there are ")]
    [InlineData("RequestTimeout", "00:00:00", "Tuya:Devices:desk:RequestTimeout")]
    public async Task A_wrong_setting_is_told_at_the_start_by_its_name(string setting, string? value, string message)
    {
        var entries = Entry("desk", Bulb()).Where(e => !e.Key.EndsWith(":" + setting, StringComparison.Ordinal))
            .Append(new($"Tuya:Devices:desk:{setting}", value));
        using var host = Build([.. entries], tuya => tuya.AddDevice<BulbDevice>("desk"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_devices_file_that_is_missing_or_none_is_told_at_the_start()
    {
        using var missing = Build([new("Tuya:DevicesFile", "nowhere.json")], _ => { });
        Assert.Contains("nowhere.json", (await Assert.ThrowsAsync<OptionsValidationException>(() => missing.StartAsync())).Message, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => DevicesFile.Parse("{}"u8.ToArray()));
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => DevicesFile.Parse("[{]"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_given_once()
    {
        var tuya = new ServiceCollection().AddTuya();
        tuya.AddDevice<BulbDevice>("desk");

        Assert.Throws<ArgumentException>(() => tuya.AddDevice<OutletDevice>("Desk"));
        Assert.Throws<ArgumentException>(() => tuya.AddDevice(" "));
    }

    [Theory]
    [InlineData("""[{"id":"a","key":"0123456789abcdef","name":"A","version":"3.4"}]""")]
    [InlineData("""{"devices":[{"id":"a","key":"0123456789abcdef","name":"A","ver":3.4}]}""")]
    public void Both_shapes_of_a_devices_file_are_read(string json)
    {
        var entry = Assert.Single(DevicesFile.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.Equal(("a", "A", TuyaVersion.V34), (entry.Id, entry.Name, entry.Version));
        Assert.DoesNotContain("0123456789abcdef", entry.ToString() + entry.ToSettings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Discovery_is_a_service_and_listens_as_the_devices_do()
    {
        using var host = Build([], _ => { });

        var discovery = host.Services.GetRequiredService<TuyaDiscovery>();

        Assert.Contains("BeaconPorts", Assert.Throws<InvalidOperationException>(() => discovery.ScanAll()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_services_and_the_hub_of_the_container_share_their_figures_and_their_health()
    {
        var desk = Bulb();
        using var measured = new Measurements();
        using var host = Build(Entry("desk", desk), tuya => tuya.AddDevice<BulbDevice>("desk"), services =>
        {
            services.AddSingleton<IMeterFactory>(measured);
            services.AddHealthChecks().AddTuya();
        });
        await host.StartAsync();
        var hub = host.Services.GetRequiredService<TuyaHub>();
        await hub.Get<BulbDevice>("desk").StatusAsync();

        Assert.Same(hub, host.Services.GetRequiredService<ITuyaHub>());
        Assert.Equal(1, measured.Read("tuyagen.devices.connected"));
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, health.Status);
        await host.StopAsync();
    }

    private sealed class Sunset([FromKeyedServices("desk")] BulbDevice bulb)
    {
        public Task GlowAsync() => bulb.SetColourAsync(255, 96, 0);
    }

    private SimulatedDevice Bulb() => Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson("""{"20":true,"21":"white","22":500,"24":"000003e803e8"}""") });

    private static KeyValuePair<string, string?>[] Entry(string name, SimulatedDevice device) =>
    [
        new($"Tuya:Devices:{name}:Id", device.Id),
        new($"Tuya:Devices:{name}:Key", device.Key),
        new($"Tuya:Devices:{name}:Address", device.EndPoint.ToString()),
        new($"Tuya:Devices:{name}:Version", device.Version.ToText()),
    ];

    private static IHost Build(KeyValuePair<string, string?>[] settings, Action<ITuyaBuilder> add, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Tuya:ListenForBeacons", "false"), .. settings]);
        add(builder.Services.AddTuya(builder.Configuration.GetSection("Tuya")));
        services?.Invoke(builder.Services);
        return builder.Build();
    }
}
