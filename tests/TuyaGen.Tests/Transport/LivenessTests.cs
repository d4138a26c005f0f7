using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class LivenessTests : DeviceTest
{
    private readonly ManualTime _time = new();

    public LivenessTests() => Time = _time;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_heartbeat_is_sent_after_seven_seconds_without_a_write(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();

        _time.Advance(TimeSpan.FromSeconds(6));
        await device.SetAsync(1, true);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.DoesNotContain(simulated.Requests, r => r.Command == TuyaCommand.Heartbeat);
        _time.Advance(TimeSpan.FromSeconds(1));

        await simulated.WaitForRequestAsync(r => r.Command == TuyaCommand.Heartbeat);
    }

    [Fact]
    public async Task Heartbeats_keep_a_device_that_closes_idle_connections()
    {
        var simulated = Simulate(TuyaVersion.V35, new() { IdleTimeout = TimeSpan.FromSeconds(10) });
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();

        for (var beat = 1; beat <= 10; beat++)
        {
            var count = beat;
            _time.Advance(TimeSpan.FromSeconds(7));
            await simulated.WaitForRequestAsync(r => r.Command == TuyaCommand.Heartbeat && simulated.Requests.Count(b => b.Command == TuyaCommand.Heartbeat) >= count);

            // Its answer is the last thing read, so the one to the heartbeat has been read too.
            await device.QueryAsync();
        }

        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task Two_heartbeats_without_an_answer_end_the_connection_and_a_new_one_is_made()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { MaxClients = 2 });
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();
        simulated.Faults.Add(new Ignore());

        for (var beat = 1; beat <= 2; beat++)
        {
            var count = beat;
            _time.Advance(TimeSpan.FromSeconds(7));
            await simulated.WaitForRequestAsync(r => r.Command == TuyaCommand.Heartbeat && simulated.Requests.Count(b => b.Command == TuyaCommand.Heartbeat) >= count);
        }

        _time.Advance(TimeSpan.FromSeconds(7));
        var waiting = await ReachesAsync(device, ConnectionState.Waiting);
        Assert.IsType<ConnectionLostException>(waiting.Reason);
        simulated.Faults.Clear();
        _time.Advance(TimeSpan.FromSeconds(1));
        await ReachesAsync(device, ConnectionState.Connected);
    }

    [Fact]
    public async Task Attempts_come_after_one_second_then_twice_as_long_up_to_a_minute()
    {
        var simulated = Simulate(TuyaVersion.V33);
        simulated.Pause();
        var device = Open(simulated, TuyaDeviceOptions.Default with { ReconnectJitter = 0 }, s => s with { Address = null });
        var waits = new List<double>();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = device.WatchEventsAsync(stop.Token);
        device.ReplaceAddress(simulated.Settings.Address!);
        await foreach (var happened in events)
        {
            if (happened is not ConnectionChanged { Connection: { State: ConnectionState.Waiting } waiting })
                continue;
            waits.Add((waiting.NextAttempt!.Value - waiting.Since).TotalSeconds);
            if (waits.Count == 9)
                break;
            _time.Advance(waiting.NextAttempt!.Value - waiting.Since);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public async Task A_command_that_would_wait_too_long_for_the_next_attempt_is_answered_at_once()
    {
        var simulated = Simulate(TuyaVersion.V33);
        simulated.Pause();
        var device = Open(simulated, TuyaDeviceOptions.Default with { ReconnectMin = TimeSpan.FromSeconds(60), ReconnectJitter = 0 });
        await ReachesAsync(device, ConnectionState.Waiting);

        var error = await Assert.ThrowsAsync<DeviceUnreachableException>(() => device.QueryAsync());

        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_gives_up_after_its_time()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Faults = [new Ignore { When = r => r.IsWrite }] });
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();

        var write = device.SetAsync(1, true);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(write.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => write);
        Assert.Equal(902, error.Code);
    }

    [Fact]
    public async Task Commands_keep_their_distance_where_the_device_needs_it()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated, TuyaDeviceOptions.Default with { MinimumGap = TimeSpan.FromMilliseconds(100) });
        await ReachesAsync(device, ConnectionState.Connected);
        await simulated.WaitForRequestAsync(r => r.IsQuery);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await device.HeartbeatAsync();

        var write = device.SetAsync(1, true);
        _time.Advance(TimeSpan.FromMilliseconds(90));
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
        _time.Advance(TimeSpan.FromMilliseconds(20));

        await write;
    }

    [Fact]
    public async Task A_device_without_an_address_is_unreachable_until_it_is_heard()
    {
        var device = Keep(new TuyaDevice(DeviceSettings.Of("unheard", "0123456789abcdef"), Context));
        await ReachesAsync(device, ConnectionState.Searching);

        var query = device.QueryAsync();
        _time.Advance(TuyaDeviceOptions.Default.QueueTimeout);

        var error = await Assert.ThrowsAsync<DeviceUnreachableException>(() => query);
        Assert.Contains("address is not known", error.Message, StringComparison.Ordinal);
    }
}
