using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

/// <summary>What every simulated device does, in every version.</summary>
public sealed class BehaviourTests
{
    private static readonly Dps Values = Dps.FromJson("""{"1":true,"2":"white","3":500}""");

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    public static TheoryData<TuyaVersion> PlainVersions => [TuyaVersion.V31, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];

    [Theory]
    [MemberData(nameof(PlainVersions))]
    public async Task A_query_is_answered_with_all_values(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        var reply = await client.ReceiveAsync();

        Assert.Equal((0u, Values), (reply.ReturnCode, reply.Dps));
        Assert.Equal(version != TuyaVersion.V31, reply.Encrypted);
        Assert.Empty(reply.Header);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_write_is_acknowledged_then_reported(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false,"3":20}""");
        var acknowledgement = await client.ReceiveAsync();
        var report = await client.ReceiveAsync();

        Assert.True(acknowledgement is { IsEmpty: true, ReturnCode: 0 });
        Assert.Equal(TuyaCommand.Status, report.Command);
        Assert.Equal(Dps.FromJson("""{"1":false,"3":20}"""), report.Dps);
        Assert.NotEmpty(report.Header);
        Assert.Equal(Dps.FromJson("""{"1":false,"2":"white","3":20}"""), device.Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_heartbeat_gets_an_empty_answer(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");

        Assert.True(await client.ReceiveAsync() is { Command: TuyaCommand.Heartbeat, IsEmpty: true, ReturnCode: 0 });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wall_switch_is_reported_once(TuyaVersion version)
    {
        await using var device = Start(version);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.Set(1, false);
        device.Set(1, false);

        Assert.Equal(Dps.Of(1, false), (await client.ReceiveAsync()).Dps);
        await client.SilenceAsync();
    }

    private static SimulatedDevice Start(TuyaVersion version) => SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version, Dps = Values });
}
