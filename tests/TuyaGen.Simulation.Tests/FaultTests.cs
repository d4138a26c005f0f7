using System.Security.Cryptography;
using System.Text;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

/// <summary>What a device does wrong when it is told to: what is said, and when.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Commands_are_ignored_a_number_of_times_and_have_no_effect()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new Ignore { Times = 2 });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        await client.WriteAsync("""{"1":false}""");

        await client.SilenceAsync();
        Assert.Equal(TestDevice.Values, device.Dps);
        Assert.Equal(3, device.Requests.Count);
    }

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V35)]
    public async Task An_empty_message_of_another_command_comes_before_the_answer(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version, new StrayAnswer { When = r => r.IsQuery });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();

        Assert.True(await client.ReceiveAsync() is { Command: TuyaCommand.Heartbeat, IsEmpty: true });
        Assert.Equal(TestDevice.Values, (await client.ReceiveAsync()).Dps);
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task An_empty_message_comes_into_the_negotiation_and_its_answer_may_have_another_body(TuyaVersion version)
    {
        await using var device = TestDevice.Start(
            version,
            new StrayAnswer { When = r => r.Command == TuyaCommand.SessionKeyStart },
            new ReplyBody(new byte[5]) { When = r => r.Command == TuyaCommand.SessionKeyStart });
        using var client = await RawClient.DialAsync(device);

        await client.StartAsync();

        Assert.Equal(TuyaCommand.Heartbeat, (await client.ReceiveAsync()).Command);
        Assert.Equal(5, (await client.ReceiveAsync()).Body.Length);
    }

    [Fact]
    public async Task A_fault_concerns_the_commands_that_it_names()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new Ignore { When = r => r.IsWrite });
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");
        await client.QueryAsync();

        Assert.Equal(TestDevice.Values, (await client.ReceiveAsync()).Dps);
    }

    [Theory]
    [InlineData(TuyaVersion.V31, true, false)]
    [InlineData(TuyaVersion.V33, true, true)]
    [InlineData(TuyaVersion.V33, false, false)]
    [InlineData(TuyaVersion.V34, true, true)]
    [InlineData(TuyaVersion.V34, false, false)]
    [InlineData(TuyaVersion.V35, true, true)]
    public async Task Writes_are_refused_with_a_text_of_choice(TuyaVersion version, bool encrypt, bool encrypted)
    {
        await using var device = TestDevice.Start(version, new Refuse(7, "not today!") { Encrypted = encrypt, Times = 1 });
        using var client = await RawClient.ConnectAsync(device);

        await client.SilenceAsync();
        await client.WriteAsync("""{"1":false}""");
        var reply = await client.ReceiveAsync();

        Assert.Equal((7u, "not today!", encrypted), (reply.ReturnCode, reply.Text, reply.Encrypted));
        Assert.Equal(TestDevice.Values, device.Dps);
        await client.WriteAsync("""{"1":false}""");
        Assert.True(await client.ReceiveAsync() is { IsEmpty: true, ReturnCode: 0 });
    }

    [Fact]
    public async Task Answers_come_late_and_in_order()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions
        {
            Time = time,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            Faults = [new Delay(TimeSpan.FromSeconds(3)) { When = r => r.IsQuery }],
        });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        await device.WaitForRequestAsync(r => r.Command == TuyaCommand.Heartbeat, RawClient.Limit());
        var reply = client.ReceiveAsync();
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Equal(1, time.ArmedTimers);
        Assert.False(reply.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(TuyaCommand.DpQuery, (await reply).Command);
        Assert.Equal(TuyaCommand.Heartbeat, (await client.ReceiveAsync()).Command);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_number_of_empty_acknowledgements_comes_first(int count)
    {
        await using var device = TestDevice.Start(TuyaVersion.V34, new NullAcks(count));
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        for (var i = 0; i < count; i++)
            Assert.True(await client.ReceiveAsync() is { IsEmpty: true, Command: TuyaCommand.DpQueryNew });
        Assert.Equal(TestDevice.Values, (await client.ReceiveAsync()).Dps);
        await client.WriteAsync("""{"1":false}""");
        for (var i = 0; i < count; i++)
            Assert.True(await client.ReceiveAsync() is { IsEmpty: true, Command: TuyaCommand.ControlNew });

        Assert.Equal(TuyaCommand.Status, (await client.ReceiveAsync()).Command);
        await client.SilenceAsync();
    }

    [Fact]
    public async Task An_acknowledgement_can_be_encrypted_padding()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34, new PaddedAcks());
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");

        Assert.True(await client.ReceiveAsync() is { IsEmpty: true, Encrypted: true });
    }

    [Fact]
    public async Task A_write_can_be_acknowledged_without_a_report()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new AckOnly());
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        await client.SilenceAsync();
        Assert.Equal(DpValue.Of(false), device.Dps[1]);
    }

    [Fact]
    public async Task The_report_can_come_before_the_acknowledgement()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new StatusFirst());
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");

        Assert.Equal(TuyaCommand.Status, (await client.ReceiveAsync()).Command);
        Assert.Equal(TuyaCommand.Control, (await client.ReceiveAsync()).Command);
    }

    [Fact]
    public async Task A_status_can_come_in_pieces()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new StatusInPieces(2));
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();

        Assert.Equal([1, 2], (await client.ReceiveAsync()).Dps.Keys);
        Assert.Equal([3], (await client.ReceiveAsync()).Dps.Keys);
    }

    [Fact]
    public async Task A_status_can_be_partial_and_come_as_a_report()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new PartialStatus(2, 9), new ReplyAs(TuyaCommand.Status));
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        var reply = await client.ReceiveAsync();

        Assert.Equal((TuyaCommand.Status, Dps.Of(2, "white")), (reply.Command, reply.Dps));
        Assert.NotEmpty(reply.Header);
    }

    [Fact]
    public async Task An_answer_can_hold_any_bytes()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"dps\":{\"1\":\""), 0xff, 0xfe, .. Encoding.UTF8.GetBytes("\",\"1\":2}}")];
        await using var device = TestDevice.Start(TuyaVersion.V35, new ReplyBody(body) { Times = 1 });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();

        Assert.Equal(body, (await client.ReceiveAsync()).Body);
        device.Faults.Add(new ReplyBody("no json"));
        await client.QueryAsync();
        Assert.Equal("no json", (await client.ReceiveAsync()).Text);
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_report_can_come_into_the_negotiation(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version, new StrayReport { When = r => r.Command == TuyaCommand.SessionKeyStart });
        using var client = await RawClient.DialAsync(device);

        await client.StartAsync();

        Assert.Equal(TestDevice.Values, (await client.ReceiveAsync()).Dps);
        await client.FinishAsync((await client.ReceiveAsync()).Body);
        await client.SilenceAsync();
    }

    [Fact]
    public async Task An_old_report_can_come_before_an_answer()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new StrayReport(Dps.Of(1, false)) { Times = 1 });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();

        Assert.Equal(Dps.Of(1, false), (await client.ReceiveAsync()).Dps);
        Assert.Equal(TestDevice.Values, (await client.ReceiveAsync()).Dps);
    }

    [Theory]
    [InlineData(TuyaVersion.V33, SequenceRule.Usual, 2, 0)]
    [InlineData(TuyaVersion.V33, SequenceRule.Echo, 2, 2)]
    [InlineData(TuyaVersion.V33, SequenceRule.Zero, 0, 0)]
    [InlineData(TuyaVersion.V33, SequenceRule.Counter, 1, 2)]
    [InlineData(TuyaVersion.V33, SequenceRule.OneAhead, 3, 3)]
    [InlineData(TuyaVersion.V35, SequenceRule.Echo, 4, 4)]
    public async Task Sequence_numbers_follow_the_rule(TuyaVersion version, SequenceRule rule, uint acknowledgement, uint report)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        device.Faults.Add(new Numbered(rule));

        await client.WriteAsync("""{"1":false}""");

        Assert.Equal(acknowledgement, (await client.ReceiveAsync()).Sequence);
        Assert.Equal(report, (await client.ReceiveAsync()).Sequence);
    }

    [Fact]
    public async Task An_answer_can_come_twice_at_once_or_after_the_next_one()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35, new Duplicate { Times = 1 }, new Duplicate(Late: true) { When = r => r.IsWrite });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        Assert.Equal(await client.ReceiveFrameAsync(), await client.ReceiveFrameAsync());
        await client.WriteAsync("""{"1":false}""");
        await client.ReceiveAsync();
        await client.ReceiveAsync();
        await client.SilenceAsync();

        Assert.Equal(TuyaCommand.ControlNew, (await client.ReceiveAsync()).Command);
        Assert.Equal(TuyaCommand.Status, (await client.ReceiveAsync()).Command);
    }

    [Fact]
    public async Task Two_answers_can_be_swapped()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new Swap { Times = 1 });
        using var client = await RawClient.ConnectAsync(device);

        await client.QueryAsync();
        await client.SendAsync(TuyaCommand.Heartbeat, "{}");

        Assert.Equal(TuyaCommand.Heartbeat, (await client.ReceiveAsync()).Command);
        Assert.Equal(TuyaCommand.DpQuery, (await client.ReceiveAsync()).Command);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_connection_can_end_in_place_of_an_answer(bool reset)
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new HangUp(reset) { When = r => r.IsWrite });
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        await client.WriteAsync("""{"1":false}""");

        Assert.Equal(reset, await client.EndAsync());
        Assert.Equal(TestDevice.Values, device.Dps);
    }

    [Fact]
    public async Task A_fault_that_never_happens_is_none()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new Ignore { Times = 0 });

        Assert.Empty(device.Faults);
    }

    [Fact]
    public async Task Faults_can_be_added_and_taken_away_while_the_device_runs()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        var ignore = new Ignore();
        device.Faults.Add(ignore, new StatusInPieces());
        Assert.Equal([ignore, new StatusInPieces()], device.Faults);

        await client.QueryAsync();
        await device.WaitForRequestAsync(_ => true, RawClient.Limit());
        Assert.True(device.Faults.Remove(ignore));
        Assert.False(device.Faults.Remove(ignore));
        device.Faults.Clear();

        await client.SilenceAsync();
    }

    [Fact]
    public async Task A_damaged_answer_does_not_verify_and_the_next_one_does()
    {
        foreach (var version in TuyaVersions.All)
        {
            await using var device = TestDevice.Start(version, new Damage(FramePart.Check) { Times = 1 });
            using var client = await RawClient.ConnectAsync(device);

            await client.SendAsync(TuyaCommand.Heartbeat, "{}");

            await Assert.ThrowsAsync<AuthenticationTagMismatchException>(client.ReceiveAsync);
            await client.SilenceAsync();
        }
    }
}
