using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

public sealed class ChildTests
{
    private const string Cid = "0011223344556601";

    public static TheoryData<TuyaVersion> Versions => [TuyaVersion.V31, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_sub_device_is_asked_by_its_cid(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(version >= TuyaVersion.V34 ? TuyaCommand.DpQueryNew : TuyaCommand.DpQuery, $$"""{"cid":"{{Cid}}"}""");
        var reply = await client.ReceiveAsync();

        Assert.Equal(Dps.Of(5, 21), reply.Dps);
        Assert.Contains($"\"cid\":\"{Cid}\"", reply.Text, StringComparison.Ordinal);
        Assert.Equal(Cid, device.Requests[0].Cid);
    }

    [Theory]
    [InlineData(TuyaVersion.V33, """{"t":1,"cid":"0011223344556601","dps":{"5":22}}""", """{"dps":{"5":22},"cid":"0011223344556601"}""")]
    [InlineData(TuyaVersion.V34, """{"protocol":5,"t":1,"data":{"cid":"0011223344556601","ctype":0,"dps":{"5":22}}}""",
        """{"protocol":4,"t":1700000000,"data":{"cid":"0011223344556601","dps":{"5":22}}}""")]
    public async Task A_write_to_a_sub_device_is_reported_in_the_shape_of_the_version(TuyaVersion version, string command, string report)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(version >= TuyaVersion.V34 ? TuyaCommand.ControlNew : TuyaCommand.Control, command);

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        Assert.Equal(report, (await client.ReceiveAsync()).Text);
        Assert.Equal(Dps.Of(5, 22), device.DpsOf(Cid));
        Assert.Equal(TestDevice.Values, device.Dps);
    }

    [Fact]
    public async Task An_unknown_cid_is_refused()
    {
        await using var device = Start(TuyaVersion.V33);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.DpQuery, """{"cid":"nobody"}""");
        var reply = await client.ReceiveAsync();

        Assert.Equal((1u, "devid not found"), (reply.ReturnCode, reply.Text));
    }

    [Fact]
    public async Task What_a_sub_device_does_is_reported_with_its_cid()
    {
        await using var device = Start(TuyaVersion.V35);
        using var client = await RawClient.ConnectAsync(device);

        device.Set(Cid, Dps.Of(5, 23));
        device.Set(Cid, Dps.Of(5, 23));
        device.Push("stranger", Dps.Of(1, true));

        Assert.Contains($"\"data\":{{\"cid\":\"{Cid}\",\"dps\":{{\"5\":23}}}}", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("\"cid\":\"stranger\"", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_sub_devices_is_acknowledged_then_reported()
    {
        await using var device = Start(TuyaVersion.V34);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.LanExtStream, """{"reqType":"subdev_online_stat_query","data":{"cids":[]}}""");

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        Assert.Equal(
            """{"reqType":"subdev_online_stat_report","data":{"online":["0011223344556601"],"offline":["asleep"]}}""",
            (await client.ReceiveAsync()).Text);
    }

    [Fact]
    public async Task A_sub_device_that_goes_is_told_and_still_answered_for()
    {
        await using var device = Start(TuyaVersion.V33);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.SetOnline(Cid, false);

        Assert.Contains("\"online\":[]", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        await client.SendAsync(TuyaCommand.DpQuery, $$"""{"cid":"{{Cid}}"}""");
        Assert.Equal(Dps.Of(5, 21), (await client.ReceiveAsync()).Dps);
        await client.SendAsync(TuyaCommand.Control, $"{{\"cid\":\"{Cid}\",\"dps\":{{\"5\":25}}}}");
        Assert.True((await client.ReceiveAsync()).IsEmpty);
        await client.SilenceAsync();
        Assert.Equal(Dps.Of(5, 21), device.DpsOf(Cid));
    }

    [Fact]
    public async Task A_sub_device_that_does_not_exist_is_named_in_the_message()
    {
        await using var device = Start(TuyaVersion.V33);

        var error = Assert.Throws<ArgumentException>(() => device.Set("nobody", Dps.Of(1, true)));

        Assert.Contains("'nobody'", error.Message, StringComparison.Ordinal);
        Assert.Contains(Cid, error.Message, StringComparison.Ordinal);
    }

    private static SimulatedDevice Start(TuyaVersion version) => TestDevice.Start(new SimulatedDeviceOptions
    {
        Version = version,
        Time = new ManualTime(Vectors.RecordedAt),
        Children = [new(Cid) { Dps = Dps.Of(5, 21) }, new("asleep") { IsOnline = false }],
    });
}
