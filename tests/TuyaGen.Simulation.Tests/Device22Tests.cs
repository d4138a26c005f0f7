using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

public sealed class Device22Tests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_plain_query_is_refused(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        var reply = await client.ReceiveAsync();

        Assert.Equal((1u, "json obj data unvalid"), (reply.ReturnCode, reply.Text));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_list_of_points_is_answered_with_those_that_exist(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.ControlNew, """{"devId":"x","dps":{"1":null,"3":null,"4":null}}""");
        var reply = await client.ReceiveAsync();

        Assert.Equal(TuyaCommand.ControlNew, reply.Command);
        Assert.Equal(Dps.FromJson("""{"1":true,"3":500}"""), reply.Dps);
        Assert.True(device.Requests[^1] is { IsQuery: true, IsWrite: false });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_list_without_any_point_that_exists_is_refused(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.ControlNew, """{"devId":"x","dps":{"8":null,"9":null}}""");

        Assert.Equal("json obj data unvalid", (await client.ReceiveAsync()).Text);
    }

    [Fact]
    public async Task The_refusal_can_come_unencrypted()
    {
        await using var device = Start(TuyaVersion.V33);
        device.Faults.Add(new Refuse(1, "json obj data unvalid") { Encrypted = false, When = r => r.Command == TuyaCommand.DpQuery });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        var reply = await client.ReceiveAsync();

        Assert.Equal((false, "json obj data unvalid"), (reply.Encrypted, reply.Text));
    }

    [Fact]
    public async Task Other_devices_take_a_list_of_nulls_for_a_write_without_sense()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.ControlNew, """{"devId":"x","dps":{"1":null}}""");

        Assert.Equal("data format error", (await client.ReceiveAsync()).Text);
    }

    private static SimulatedDevice Start(TuyaVersion version) =>
        TestDevice.Start(new SimulatedDeviceOptions { Version = version, Kind = version == TuyaVersion.V32 ? null : DeviceKind.Device22 });
}
