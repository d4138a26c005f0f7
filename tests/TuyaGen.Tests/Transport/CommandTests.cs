using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class CommandTests : DeviceTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Writes_that_come_together_go_out_one_after_the_other(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);

        var results = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => device.SetAsync(3, n)));

        Assert.All(results, r => Assert.True(r.Level >= WriteLevel.Acknowledged));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => DpValue.Of(n)), simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps![3]));
    }

    [Fact]
    public async Task A_write_that_only_has_to_be_sent_does_not_wait_for_the_device()
    {
        var simulated = Simulate(TuyaVersion.V35, new() { Faults = [new Ignore { When = r => r.IsWrite }] });
        var device = Open(simulated);
        await device.QueryAsync();

        var result = await device.SetAsync(1, true, WriteLevel.Sent);

        Assert.Equal(WriteLevel.Sent, result.Level);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_write_that_the_device_acknowledges_but_does_not_report_is_confirmed_by_a_question(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new AckOnly { When = r => r.IsWrite }] });
        var device = Open(simulated);

        var result = await device.SetAsync(1, true, WriteLevel.Confirmed);

        Assert.Equal(WriteLevel.Confirmed, result.Level);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_report_before_the_acknowledgement_is_as_good_as_after_it(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new StatusFirst()] });
        var device = Open(simulated);

        for (var i = 1; i <= 5; i++)
            Assert.Equal(WriteLevel.Confirmed, (await device.SetAsync(3, i, WriteLevel.Confirmed)).Level);
        await device.SetAsync(3, 9);

        Assert.Equal(DpValue.Of(9), simulated.Dps[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_refused_write_says_so_in_the_devices_words(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new Refuse(1, "data format error") { When = r => r.IsWrite, Times = 1 }] });
        var device = Open(simulated);

        var error = await Assert.ThrowsAsync<DeviceRejectedException>(() => device.SetAsync(1, true));
        await device.SetAsync(1, true);

        Assert.Equal(("data format error", 1u, 904), (error.Text, error.ReturnCode, error.Code));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Empty_acknowledgements_before_the_status_are_not_the_answer(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new NullAcks(2) { When = r => r.IsQuery }] });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Fact]
    public async Task A_full_queue_is_told_rather_than_grown()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Faults = [new Ignore { When = r => r.IsWrite }] });
        var device = Open(simulated, Options with { CommandQueueCapacity = 3 });
        await device.QueryAsync();

        var writes = Enumerable.Range(0, 5).Select(n => device.SetAsync(3, n)).ToList();

        await Assert.ThrowsAsync<CommandQueueFullException>(() => writes[4]);
        Assert.All(writes[..4], w => Assert.False(w.IsFaulted && w.Exception!.InnerException is CommandQueueFullException));
        await device.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(writes));
    }

    [Fact]
    public async Task A_frame_holds_no_more_data_points_than_the_device_takes()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated, Options with { MaxDpsPerWrite = 1 });

        await device.SetAsync(Dps.FromJson("""{"1":true,"2":"colour","3":1}"""));

        Assert.All(simulated.Requests.Where(r => r.IsWrite), r => Assert.Single(r.Dps!));
        Assert.Equal(Dps.FromJson("""{"1":true,"2":"colour","3":1}"""), simulated.Dps);
    }

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    public async Task A_device22_is_found_from_its_refusal_and_remembered(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Kind = DeviceKind.Device22 });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        Assert.Equal(DeviceKind.Device22, device.Kind);
        var before = simulated.Requests.Count;
        await device.QueryAsync();
        Assert.Equal(before + 1, simulated.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_that_the_other_way_of_asking_does_not_cure_leaves_the_device_what_it_was()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Faults = [new Refuse(1, "json obj data unvalid") { When = r => r.IsQuery }] });
        var device = Open(simulated);

        await Assert.ThrowsAsync<DeviceRejectedException>(() => device.QueryAsync());
        Assert.Equal(DeviceKind.Default, device.Kind);
    }

    [Fact]
    public async Task The_data_points_of_a_device22_are_found()
    {
        var simulated = Simulate(TuyaVersion.V32, new() { Dps = Dps.FromJson("""{"1":true,"55":3,"101":"a","140":false}""") });
        var device = Open(simulated);

        Assert.Equal([1, 55, 101, 140], await device.DetectDpsAsync());
        Assert.Equal([1, 55, 101, 140], device.DpsToRequest);
    }

    [Fact]
    public async Task A_timer_goes_to_the_highest_number_unless_told_otherwise()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson("""{"1":true,"9":0,"102":0}""") });
        var device = Open(simulated);

        await device.SetTimerAsync(TimeSpan.FromMinutes(5));
        await device.SetTimerAsync(TimeSpan.FromMinutes(1), 9);

        Assert.Equal(Dps.FromJson("""{"1":true,"9":60,"102":300}"""), simulated.Dps);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => device.SetTimerAsync(TimeSpan.FromDays(2)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => device.SetTimerAsync(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task Switching_uses_data_point_one_unless_told_otherwise()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson("""{"1":false,"2":true}""") });
        var device = Open(simulated);

        await device.TurnOnAsync();
        await device.TurnOffAsync(2);

        Assert.Equal(Dps.FromJson("""{"1":true,"2":false}"""), simulated.Dps);
    }

    [Fact]
    public async Task Nothing_is_sent_for_arguments_that_make_no_sense()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated);
        await device.QueryAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => device.SetAsync(0, true));
        await Assert.ThrowsAsync<ArgumentException>(() => device.SetAsync(Dps.Empty));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => device.SetAsync(1, true, (WriteLevel)9));
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => device.SetAsync("Brightness", "40"));
        Assert.Throws<ArgumentException>(() => DpValue.Of(double.NaN));
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task Raw_requests_and_messages_pass_as_they_are()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated);
        await device.QueryAsync();
        using var stop = new CancellationTokenSource(TestSupport.Deadline.Limit);
        var messages = device.ReceiveAsync(stop.Token);

        var answer = await device.RequestAsync(TuyaCommand.DpQuery, """{"gwId":"x","devId":"x"}"""u8.ToArray());

        Assert.Equal(simulated.Dps, answer.Dps);
        await foreach (var message in messages)
        {
            Assert.Equal(answer.Text, message.Text);
            break;
        }
    }
}
