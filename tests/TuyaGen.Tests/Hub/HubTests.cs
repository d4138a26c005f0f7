using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

public class HubTests : HubTest
{
    [Fact]
    public async Task Devices_are_found_by_id_and_by_name_of_any_case()
    {
        var (desk, plug) = (SimulateBulb(), Simulate(TuyaVersion.V34));

        var bulb = Hub.Add<BulbDevice>(Named(desk, "desk"));
        var outlet = Hub.Add(Named(plug, null));

        Assert.Same(bulb, Hub.Find("DESK"));
        Assert.Same(bulb, Hub.Find<BulbDevice>(desk.Id));
        Assert.Same(bulb, Hub.Find<ISwitchable>("desk"));
        Assert.Same(outlet, Hub.Get<TuyaDevice>(plug.Id));
        Assert.Equal([bulb, outlet], Hub.Devices);
        Assert.True((await bulb.StatusAsync()).Switch);
    }

    [Fact]
    public void What_is_not_there_or_something_else_is_not_found()
    {
        Hub.Add(Absent("a", "plug"));

        Assert.Null(Hub.Find("fan"));
        Assert.Null(Hub.Find<BulbDevice>("plug"));
        Assert.False(Hub.TryFind("fan", out _));
        Assert.Contains("There are plug", Assert.Throws<KeyNotFoundException>(() => Hub.Get<TuyaDevice>("fan")).Message, StringComparison.Ordinal);
        Assert.Contains("'plug' is a TuyaDevice, not a BulbDevice", Assert.Throws<InvalidOperationException>(() => Hub.Get<BulbDevice>("plug")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Hub.Find(null!));
    }

    [Fact]
    public void A_list_of_devices_that_was_handed_out_does_not_change()
    {
        Hub.Add(Absent("a"));
        var before = Hub.Devices;

        Hub.Add(Absent("b"));

        Assert.Single(before);
        Assert.Equal(2, Hub.Devices.Count);
    }

    [Fact]
    public void A_device_of_a_known_product_gets_its_class_and_any_other_is_known_by_numbers()
    {
        var bulb = BulbDevice.Model;
        DeviceCatalogue.Default.Add(new("HubLamp", bulb.Properties, bulb.Main, static (settings, context) => new BulbDevice(settings, context))
        {
            Products = [new("hub-lamp")],
        });

        Assert.IsType<BulbDevice>(Hub.Add(Absent("a") with { ProductId = "hub-lamp" }));
        Assert.IsType<TuyaDevice>(Hub.Add(Absent("b") with { ProductId = "nobody knows" }));
        Assert.IsType<BulbDevice>(Hub.Add(new DeviceEntry { Id = "c", Key = LocalKey.Parse("0123456789abcdef"), Address = "127.0.0.1", ProductId = "hub-lamp" }));
        Assert.IsType<OutletDevice>(Hub.Add(new DeviceEntry { Id = "d", Key = LocalKey.Parse("0123456789abcdef"), Address = "127.0.0.1", Model = "outlet" }));
    }

    [Fact]
    public async Task A_device_that_nobody_has_described_is_spoken_to_by_numbers()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Hub.Add(simulated.Id, simulated.Key, simulated.EndPoint.ToString(), "thing", Options with { Version = TuyaVersion.V35 });

        await device.SetAsync(1, true);

        Assert.Equal(Dps.Of(1, true)[1], (await device.QueryAsync()).Dps[1]);
        Assert.Same(device, Hub.Find("thing"));
    }

    [Fact]
    public async Task A_removed_device_closes_its_connection_ends_its_streams_and_may_come_again()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Hub.Add(Named(simulated, "plug"));
        await device.QueryAsync();
        var stream = device.WatchEventsAsync();

        await Hub.RemoveAsync("PLUG");

        await simulated.WaitForNoClientAsync();
        Assert.Equal(ConnectionState.Closed, device.Connection.State);
        Assert.Equal([ConnectionState.Closed], await StatesAsync(stream));
        Assert.Empty(Hub.Devices);
        Assert.Null(Hub.Find("plug"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => device.QueryAsync());
        Assert.Equal(simulated.Dps, (await Hub.Add(Named(simulated, "plug")).QueryAsync()).Dps);
    }

    [Fact]
    public async Task What_lies_behind_a_gateway_goes_with_it()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Children = [new("c1"), new("c2")] });
        var gateway = Hub.Add(Named(simulated, "gateway"));
        Hub.Add(new DeviceSettings("valve") { Cid = "c1", Gateway = gateway });
        Hub.Add(new DeviceEntry { Id = "sensor", Cid = "c2", Parent = "gateway" });
        await gateway.QueryAsync();

        await Hub.RemoveAsync(gateway.Id);

        Assert.Empty(Hub.Devices);
        await simulated.WaitForNoClientAsync();
    }

    [Fact]
    public async Task A_key_an_address_and_a_version_are_replaced_while_the_device_lives()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Hub.Add(Named(simulated, "plug") with { Key = LocalKey.Parse("a wrong key 1234") });
        await ReachesAsync(device, ConnectionState.Blocked);

        device.ReplaceKey(LocalKey.Parse(simulated.Key));
        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);

        var moved = Simulate(TuyaVersion.V35, new() { Id = simulated.Id, Key = simulated.Key, Address = Loopback.Next() });
        device.ReplaceVersion(TuyaVersion.V35);
        device.ReplaceAddress(moved.EndPoint.ToString());
        await moved.WaitForClientAsync();
        await simulated.WaitForNoClientAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => device.ReplaceVersion((TuyaVersion)99));
    }

    [Fact]
    public async Task A_disposed_hub_has_closed_all_and_says_so()
    {
        var simulated = Simulate(TuyaVersion.V33);
        await Hub.Add(Named(simulated, "plug")).QueryAsync();

        await Hub.DisposeAsync();
        await Hub.DisposeAsync();

        await simulated.WaitForNoClientAsync();
        Assert.Contains("make a new one", Assert.Throws<ObjectDisposedException>(() => Hub.Add(Absent("a"))).Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => Hub.Add<BulbDevice>(Absent("a")));
        Assert.Throws<ObjectDisposedException>(() => Hub.Add(new DeviceEntry { Id = "a" }));
        Assert.Throws<ObjectDisposedException>(() => Hub.Find("plug"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Hub.RemoveAsync("plug"));
    }

    private static async Task<List<ConnectionState>> StatesAsync(IAsyncEnumerable<DeviceEvent> events)
    {
        var states = new List<ConnectionState>();
        await foreach (var happened in events)
        {
            if (happened is ConnectionChanged changed)
                states.Add(changed.Connection.State);
        }

        return states;
    }
}
