using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Sub-devices that the services bring.</summary>
public class HostedTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task One_of_a_devices_file_is_typed_and_uses_the_connection_of_its_parent(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { Children = [new("00a1") { Model = OutletDevice.Model }, new("00a2") { Dps = Dps.Of(3, 2) }] });
        using var file = new TempFile($$"""
            [ { "name": "Hub", "id": "{{simulated.Id}}", "key": "{{simulated.Key}}", "ip": "{{simulated.EndPoint}}", "version": "{{version.ToText()}}" },
              { "name": "Plug", "id": "plug-id", "key": "{{simulated.Key}}", "sub": true, "node_id": "00a1", "parent": "{{simulated.Id}}" },
              { "name": "Valve", "id": "valve-id", "key": "", "sub": true, "node_id": "00a2", "parent": "{{simulated.Id}}" } ]
            """);
        using var host = Build(new() { ["Tuya:DevicesFile"] = file.Path }, tuya => tuya.AddDevice<OutletDevice>("plug"));
        await host.StartAsync();

        var plug = host.Services.GetRequiredKeyedService<OutletDevice>("plug");
        await plug.SetSwitchAsync(false, WriteLevel.Confirmed);
        Assert.True(host.Services.GetRequiredService<ITuyaHub>().TryFind("valve", out var valve));

        Assert.Equal(Dps.Of(3, 2), (await valve.QueryAsync()).Dps);
        Assert.Equal(("plug-id", "00a1", "valve-id", "00a2"), (plug.Id, plug.Cid, valve.Id, valve.Cid));
        Assert.Same(plug.Gateway, valve.Gateway);
        Assert.Equal(["00a1", "00a2"], plug.Gateway!.SubDevices.Where(s => s.IsClaimed).Select(s => s.Cid));
        Assert.Equal(1, simulated.Connections);
        await host.StopAsync();
        await simulated.WaitForNoClientAsync();
    }

    [Fact]
    public async Task Equal_addresses_behind_two_gateways_of_a_configuration_are_kept_apart()
    {
        var (first, second) = (SimulateGateway(TuyaVersion.V34), SimulateGateway(TuyaVersion.V35));
        var settings = new Dictionary<string, string?>();
        foreach (var (name, simulated) in new[] { ("one", first), ("other", second) })
        {
            settings[$"Tuya:Devices:hub-{name}:Id"] = simulated.Id;
            settings[$"Tuya:Devices:hub-{name}:Key"] = simulated.Key;
            settings[$"Tuya:Devices:hub-{name}:Address"] = simulated.EndPoint.ToString();
            settings[$"Tuya:Devices:hub-{name}:Version"] = simulated.Version.ToText();
            settings[$"Tuya:Devices:{name}:Id"] = "id-" + name;
            settings[$"Tuya:Devices:{name}:Cid"] = "a";
            settings[$"Tuya:Devices:{name}:Gateway"] = "hub-" + name;
        }

        using var host = Build(settings, tuya => tuya.AddDevice("one").AddDevice("other"));
        await host.StartAsync();
        await host.Services.GetRequiredKeyedService<TuyaDevice>("one").SetAsync(3, 7, WriteLevel.Confirmed);
        await host.Services.GetRequiredKeyedService<TuyaDevice>("other").SetAsync(3, 8, WriteLevel.Confirmed);

        Assert.Equal((Dps.Of(3, 7), Dps.Of(3, 8)), (first.DpsOf("a"), second.DpsOf("a")));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_a_sub_device_does_is_in_the_stream_of_the_hub()
    {
        var simulated = SimulateGateway(TuyaVersion.V34);
        using var host = Build(
            new()
            {
                ["Tuya:Devices:hub:Id"] = simulated.Id,
                ["Tuya:Devices:hub:Key"] = simulated.Key,
                ["Tuya:Devices:hub:Address"] = simulated.EndPoint.ToString(),
                ["Tuya:Devices:hub:Version"] = "3.4",
                ["Tuya:Devices:valve:Id"] = "valve-id",
                ["Tuya:Devices:valve:Cid"] = "a",
                ["Tuya:Devices:valve:Gateway"] = "hub",
            },
            tuya => tuya.AddDevice("valve"));
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = host.Services.GetRequiredService<ITuyaHub>().WatchAsync(stop.Token);
        await host.StartAsync();

        await foreach (var happened in events)
        {
            if (happened.Event is not PresenceChanged { Presence.State: PresenceState.Online } presence)
                continue;
            Assert.Equal(("valve-id", "a"), (happened.Device!.Id, presence.Cid));
            break;
        }

        await host.StopAsync();
    }

    private static IHost Build(Dictionary<string, string?> settings, Action<ITuyaBuilder> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Tuya:ListenForBeacons", "false"), .. settings]);
        add(builder.Services.AddTuya(builder.Configuration.GetSection("Tuya")));
        return builder.Build();
    }
}
