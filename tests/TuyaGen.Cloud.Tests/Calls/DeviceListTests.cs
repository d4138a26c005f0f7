using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Calls;

public class DeviceListTests : CloudTest
{
    [Fact]
    public async Task All_devices_of_all_accounts_are_listed_with_their_keys()
    {
        var cloud = Simulate();

        var devices = await Connect(cloud).GetDevicesAsync();

        Assert.Equal(Home.Select(d => d.Id), devices.Select(d => d.Id));
        var plug = devices[0];
        Assert.Equal(("Desk lamp", LocalKey.Parse(PlugKey), "plugproduct00001", "a0b1c2d3e4f5"), (plug.Name, plug.Key!, plug.ProductId, plug.Mac));
        Assert.Equal(("sn" + PlugId, "uuid" + PlugId, 18, true), (plug.SerialNumber, plug.Uuid, plug.BizType, plug.IsOnline));
        Assert.Null(plug.NodeId);
        Assert.Equal(215, plug.Status["temp_current"]);
    }

    [Fact]
    public async Task Long_lists_are_read_to_their_end()
    {
        var many = Enumerable.Range(0, 230).Select(i => new SimulatedCloudDevice($"device{i:000}") { Uid = $"user{i % 3}", Mac = $"{i:x12}" }).ToList();
        var cloud = Simulate(new() { Devices = many });

        var devices = await Connect(cloud).GetDevicesAsync();

        Assert.Equal(many.Select(d => d.Id), devices.Select(d => d.Id));
        Assert.All(devices, d => Assert.NotNull(d.Key));
        Assert.Equal(5, cloud.Requests.Count(r => r.Path == "/v1.0/iot-01/associated-users/devices"));
        Assert.Equal(6, cloud.Requests.Count(r => r.Path == "/v1.3/iot-03/devices"));
        Assert.All(cloud.Requests.Where(r => r.Path.EndsWith("factory-infos", StringComparison.Ordinal)), r => Assert.InRange(r["device_ids"]!.Split(',').Length, 1, 50));
    }

    [Fact]
    public async Task A_sub_device_has_its_gateway_and_becomes_an_entry_of_the_devices_file()
    {
        var valve = (await Connect(Simulate()).GetDevicesAsync()).Single(d => d.Id == ValveId);

        Assert.True(valve.IsSubDevice);
        var entry = valve.ToEntry();
        Assert.Equal((ValveId, "0011223344556601", GatewayId, "Valve"), (entry.Id, entry.Cid, entry.Parent, entry.Name));
        Assert.Equal(LocalKey.Parse(GatewayKey), entry.Key);
    }

    [Fact]
    public async Task A_gateway_that_no_list_names_is_the_device_with_the_same_key()
    {
        var cloud = Simulate(new() { Devices = [Valve with { GatewayId = null }, Plug, Gateway] });

        Assert.Equal(GatewayId, (await Connect(cloud).GetDevicesAsync())[0].GatewayId);
    }

    [Fact]
    public async Task An_account_that_is_named_is_listed_alone()
    {
        var cloud = Simulate(new() { Devices = [Plug, Gateway with { Uid = "other1" }] });

        Assert.Equal([PlugId], (await Connect(cloud, o => o.Uid = Plug.Uid).GetDevicesAsync()).Select(d => d.Id));
        Assert.DoesNotContain(cloud.Requests, r => r.Path.Contains("associated-users", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_device_that_is_named_brings_all_of_its_owner()
    {
        var cloud = Simulate(new() { Devices = [Plug, Gateway, Blaster with { Uid = "other1" }] });

        Assert.Equal([PlugId, GatewayId], (await Connect(cloud, o => o.DeviceIds.Add(GatewayId)).GetDevicesAsync()).Select(d => d.Id));
    }

    [Fact]
    public async Task Without_leave_for_factory_data_the_rest_is_listed()
    {
        var cloud = Simulate();
        cloud.Faults.Add(CloudRefusal.PermissionDenied with { When = r => r.Path.EndsWith("factory-infos", StringComparison.Ordinal) });

        var devices = await Connect(cloud).GetDevicesAsync();

        Assert.Equal(4, devices.Count);
        Assert.All(devices, d => Assert.Null(d.Mac));
        Assert.Contains("MAC addresses and serial numbers are missing", Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"devices":[],"has_more":true,"last_row_key":""}""")]
    [InlineData("""{"devices":[],"has_more":true}""")]
    [InlineData("""{"devices":[],"has_more":true,"last_row_key":"round"}""")]
    public async Task A_list_that_goes_round_is_ended(string page)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult(page));

        var error = await Assert.ThrowsAsync<CloudAnswerException>(() => SoonAsync(Connect(cloud).GetDevicesAsync()));

        Assert.Contains("goes on, but not where", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Factory_data_of_a_hundred_devices_takes_two_questions()
    {
        var many = Enumerable.Range(0, 100).Select(i => new SimulatedCloudDevice($"device{i:000}") { Mac = $"{i:x12}" }).ToList();
        var cloud = Simulate(new() { Devices = many });

        var data = await Connect(cloud).GetFactoryDataAsync(many.Select(d => d.Id));

        Assert.Equal(many.Select(d => d.Mac), data.Select(d => d.Mac));
        Assert.Equal(2, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Fact]
    public async Task A_simulated_device_is_in_the_cloud_what_it_is_at_home()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Address = TestSupport.Loopback.Next() });
        var cloud = Simulate(new() { Devices = [SimulatedCloudDevice.Of(device)] });
        var client = Connect(cloud);

        Assert.Equal(LocalKey.Parse(device.Key), await client.GetKeyAsync(device.Id));
        Assert.Contains(await client.GetPropertiesAsync(device.Id), p => p.Code == "switch_led" && device.Dps[p.DpId] == p.Value);
    }

    [Fact]
    public async Task A_client_brings_the_new_key_of_a_device_that_was_paired_again()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = TuyaVersion.V34, Address = TestSupport.Loopback.Next() });
        var client = Connect(Simulate(new() { Devices = [SimulatedCloudDevice.Of(device)] }));
        await using var bulb = new BulbDevice(
            DeviceSettings.Of(device.Id, "an old wrong key", device.EndPoint.ToString(), TuyaVersion.V34) with { Options = new() { KeyProvider = client } });

        Assert.NotNull((await bulb.StatusAsync()).Switch);
    }
}
