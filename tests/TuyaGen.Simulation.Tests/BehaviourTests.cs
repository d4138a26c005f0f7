using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

/// <summary>What every simulated device does, in every version.</summary>
public sealed class BehaviourTests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    public static TheoryData<TuyaVersion> PlainVersions => [TuyaVersion.V31, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];

    [Theory]
    [MemberData(nameof(PlainVersions))]
    public async Task A_query_is_answered_with_all_values(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        var reply = await client.ReceiveAsync();

        Assert.Equal((0u, TestDevice.Values), (reply.ReturnCode, reply.Dps));
        Assert.Equal(version != TuyaVersion.V31, reply.Encrypted);
        Assert.Empty(reply.Header);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_write_is_acknowledged_then_reported(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
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
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");

        Assert.True(await client.ReceiveAsync() is { Command: TuyaCommand.Heartbeat, IsEmpty: true, ReturnCode: 0 });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wall_switch_is_reported_once(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.Set(1, false);
        device.Set(1, false);

        Assert.Equal(Dps.Of(1, false), (await client.ReceiveAsync()).Dps);
        await client.SilenceAsync();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_update_request_is_acknowledged_then_the_points_that_exist_are_reported(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.UpdateDps, """{"dpId":[2,3,18]}""");

        Assert.True(await client.ReceiveAsync() is { Command: TuyaCommand.UpdateDps, IsEmpty: true });
        Assert.Equal(Dps.FromJson("""{"2":"white","3":500}"""), (await client.ReceiveAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task It_tells_what_it_is_when_asked(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.ApConfig, "{}");
        var reply = await client.ReceiveAsync();

        Assert.Contains($"\"gwId\":\"{device.Id}\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"\"version\":\"{version.ToText()}\"", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_command_that_it_does_not_know_is_passed_over(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.SceneExecute, "{}");

        await client.SilenceAsync();
    }

    [Theory]
    [InlineData(TuyaVersion.V31)]
    [InlineData(TuyaVersion.V32)]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    public async Task Answers_repeat_the_number_of_the_command_while_heartbeats_and_reports_have_none(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        Assert.Equal(0u, (await client.ReceiveAsync()).Sequence);
        device.Set(1, false);
        Assert.Equal(0u, (await client.ReceiveAsync()).Sequence);
        await client.WriteAsync("""{"1":true}""");
        Assert.Equal(client.Sequence, (await client.ReceiveAsync()).Sequence);
        Assert.Equal(0u, (await client.ReceiveAsync()).Sequence);
    }

    [Fact]
    public async Task The_newest_version_counts_all_its_messages_over_all_connections()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35);
        using (var first = await RawClient.ConnectAsync(device))
            await first.SilenceAsync();

        using var client = await RawClient.ConnectAsync(device);
        await client.WriteAsync("""{"1":false}""");

        // Two answers to negotiations and one heartbeat came before.
        Assert.Equal(4u, (await client.ReceiveAsync()).Sequence);
        Assert.Equal(5u, (await client.ReceiveAsync()).Sequence);
    }

    [Fact]
    public async Task A_write_of_one_client_is_reported_to_all()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { MaxClients = 2 });
        using var writer = await RawClient.ConnectAsync(device);
        using var listener = await RawClient.ConnectAsync(device);
        await listener.SilenceAsync();

        await writer.WriteAsync("""{"1":false}""");

        Assert.Equal(Dps.Of(1, false), (await listener.ReceiveAsync()).Dps);
        await listener.SilenceAsync();
    }

    [Fact]
    public async Task A_device_may_keep_silent_about_writes_that_change_nothing()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { ReportsUnchanged = false });
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":true}""");

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        await client.SilenceAsync();
    }

    [Fact]
    public async Task A_push_is_sent_as_it_is_and_changes_nothing()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.Push(Dps.FromJson("""{"1":true,"99":7}"""));

        Assert.Equal(Dps.FromJson("""{"1":true,"99":7}"""), (await client.ReceiveAsync()).Dps);
        Assert.Equal(TestDevice.Values, device.Dps);
    }

    [Fact]
    public async Task No_character_of_a_text_is_changed()
    {
        const string text = "a b + <ü> \"{}\" 漢字";
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync(Dps.Of(2, text).ToJson());
        await client.ReceiveAsync();
        var report = await client.ReceiveAsync();

        Assert.Equal(Dps.Of(2, text), report.Dps);
        Assert.Contains("a b + <ü>", report.Text, StringComparison.Ordinal);
        Assert.Equal(DpValue.Of(text), device.Dps[2]);
    }
}
