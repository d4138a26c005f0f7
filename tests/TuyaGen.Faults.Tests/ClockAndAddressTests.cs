using System.Net;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 11: the clock jumps, the computer sleeps, the network is another one, the address is somebody else's.</summary>
public sealed class ClockAndAddressTests : FaultTest
{
    private readonly IPEndPoint _here = new(IPAddress.Loopback, Ports.Free());
    private readonly JumpingTime _jumping;

    public ClockAndAddressTests()
    {
        Time = _jumping = new(Clock);
        BeaconPorts = [_here.Port];
    }

    public static TheoryData<int> Jumps => new(-20_000, -1, 1, 20_000);

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_wall_clock_that_is_set_moves_no_deadline_and_no_heartbeat(int days)
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        _jumping.Offset = TimeSpan.FromDays(days);
        Clock.Advance(6.9 * Second);
        Assert.DoesNotContain(simulated.Requests, r => r.Command == TuyaCommand.Heartbeat);
        Clock.Advance(Second / 10);
        await NextAsync(simulated, 0, r => r.Command == TuyaCommand.Heartbeat);
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite, Times = 1 });
        var (last, write) = (Last(simulated), device.SetAsync(1, true));
        await NextAsync(simulated, last, r => r.IsWrite);
        Clock.Advance(4.9 * Second);
        Assert.False(write.IsCompleted);
        Clock.Advance(Second / 10);

        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(write));
        Assert.Equal(DpValue.Of(false), (await SoonAsync(device.QueryAsync())).Dps[1]);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_wall_clock_that_is_set_does_not_change_when_the_next_attempt_comes(int days)
    {
        var simulated = Simulate(TuyaVersion.V33);
        simulated.Pause();
        var device = Open(simulated);
        await ReachesAsync(device, ConnectionState.Waiting);

        _jumping.Offset = TimeSpan.FromDays(days);
        Clock.Advance(0.9 * Second);
        Assert.Equal(1, device.Connection.Attempt);
        simulated.Resume();
        Clock.Advance(Second / 10);

        await ReachesAsync(device, ConnectionState.Connected);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task After_a_night_of_sleep_the_connection_is_proved_or_made_anew(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { MaxClients = 2 });
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());

        // The device has forgotten us, and nobody was awake to hear it say so.
        relay.Freeze();
        Clock.Advance(TimeSpan.FromHours(8));
        simulated.Set(3, 1);

        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        Assert.Equal(DpValue.Of(1), (await SoonAsync(device.QueryAsync())).Dps[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Another_device_at_the_address_is_not_taken_for_ours_which_is_found_where_it_is(TuyaVersion version)
    {
        var ours = Simulate(version, new SimulatedDeviceOptions { Id = "ours", Key = "0123456789abcdef", Port = 6668 });
        var device = Open(ours);
        await SoonAsync(device.QueryAsync());
        await SoonAsync(ours.DisposeAsync().AsTask());
        var theirs = Simulate(version, new SimulatedDeviceOptions { Address = ours.EndPoint.Address, Port = 6668, Dps = Dps.Of(1, true) });

        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        var told = await ReachesAsync(device, c => c.Reason is WrongKeyException or DeviceUnreachableException, "told");
        Assert.Equal(Lamp, device.LastStatus!.Dps);
        Assert.DoesNotContain(theirs.Requests, r => r.IsWrite);
        var moved = Simulate(version, new SimulatedDeviceOptions { Id = "ours", Key = "0123456789abcdef", Port = 6668, Dps = Dps.Of(1, false) });
        moved.Beacon(_here);
        await UntilAsync(() => device.Address == moved.EndPoint.ToString(), "the broadcast was heard");
        Clock.Advance(Second);

        await ReachesAsync(device, ConnectionState.Connected);
        await SoonAsync(device.SetAsync(1, true));
        Assert.Equal(DpValue.Of(true), moved.Dps[1]);
        Assert.NotNull(told.Reason);
    }

    public static TheoryData<string, TuyaDeviceOptions> Endless => new()
    {
        { nameof(TuyaDeviceOptions.ConnectTimeout), Options with { ConnectTimeout = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.HandshakeTimeout), Options with { HandshakeTimeout = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.RequestTimeout), Options with { RequestTimeout = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.QueueTimeout), Options with { QueueTimeout = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.HeartbeatInterval), Options with { HeartbeatInterval = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.RefreshInterval), Options with { RefreshInterval = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.MinimumGap), Options with { MinimumGap = TimeSpan.MaxValue } },
        { nameof(TuyaDeviceOptions.ReconnectMax), Options with { ReconnectMax = TimeSpan.MaxValue } },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_time_that_no_timer_holds_is_refused_rather_than_taken_for_none(string option, TuyaDeviceOptions options)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new TuyaDevice(DeviceSettings.Of("id", "0123456789abcdef") with { Options = options }, Context));

        Assert.Equal(option, error.ParamName);
        Assert.Contains("three weeks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_31_device_says_who_it_is_and_the_message_passes_it_on()
    {
        var theirs = Simulate(TuyaVersion.V31, new SimulatedDeviceOptions { Id = "theirs" });
        var device = Open(theirs, change: s => Nowhere(s) with { Id = "ours" });

        var error = await FirstErrorAsync<DeviceUnreachableException>(device, theirs);

        Assert.Contains("another device, theirs, answers", error.Message, StringComparison.Ordinal);
        Assert.Null(device.LastStatus);
    }

    [Fact]
    public async Task A_network_that_comes_back_is_noticed_by_the_broadcast_rather_than_by_the_next_attempt()
    {
        var simulated = Simulate(TuyaVersion.V35, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Pause();
        simulated.DropClients();
        for (var failures = 1; failures <= 7; failures++)
        {
            var waiting = await ReachesAsync(device, c => c.State == ConnectionState.Waiting && c.Attempt == failures, "waiting");
            if (failures < 7)
                Clock.Advance(waiting.NextAttempt!.Value - waiting.Since);
        }

        Clock.Advance(2 * Second);
        simulated.Resume();
        simulated.Beacon(_here);

        await ReachesAsync(device, ConnectionState.Connected);
    }
}
