using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Every distinct failure has an exception of its own, the number that the Python library would have used, and says what to do.</summary>
public sealed class FailureTests : FaultTest
{
    private const string Id = "failing";

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    public async Task A_wrong_key(TuyaVersion version)
    {
        var simulated = Start(version);
        var error = await FirstErrorAsync<WrongKeyException>(Open(simulated, change: s => Nowhere(s) with { Key = WrongKey() }), simulated);

        Assert.True(error.IsCertain);
        Says(error, 914, "fetch the new one and replace it");
    }

    [Fact]
    public async Task A_key_that_is_probably_wrong()
    {
        var simulated = Start(TuyaVersion.V35);
        var error = await FirstErrorAsync<WrongKeyException>(Open(simulated, change: s => Nowhere(s) with { Key = WrongKey() }), simulated);

        Assert.False(error.IsCertain);
        Says(error, 914, "If the key is right, another client holds the device");
    }

    [Theory]
    [InlineData(TuyaVersion.V33, TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35, TuyaVersion.V34)]
    public async Task A_wrong_version(TuyaVersion real, TuyaVersion given)
    {
        // The frames of the one that it speaks give it away.
        var simulated = Start(real, new SimulatedDeviceOptions());
        var relay = Between(simulated);
        var device = Open(simulated, change: s => Nowhere(s) with { Version = given });
        var frame = await FrameOfAsync(simulated);

        var error = await FirstErrorAsync<WrongVersionException>(device, relay.EndPoint.ToString(), async () =>
        {
            await ReachesAsync(device, ConnectionState.Negotiating);
            await UntilAsync(() => relay.Connections > 0, "the device was dialled");
            await relay.Wire.InjectAsync(frame);
        });

        Says(error, 914, "Set the version that its broadcast names");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_busy_slot(TuyaVersion version)
    {
        var simulated = Start(version, new BusySlot());

        Says(await FirstErrorAsync<SlotBusyException>(Open(simulated, change: Nowhere), simulated), 901, "close the phone app");
    }

    [Theory]
    [MemberData(nameof(NegotiatingVersions))]
    public async Task A_negotiation_that_is_not_answered(TuyaVersion version)
    {
        var simulated = Start(version, new Ignore { When = r => r.IsNegotiation });
        var device = Open(simulated, change: Nowhere);

        var error = await FirstErrorAsync<HandshakeTimeoutException>(device, simulated.Settings.Address!, async () =>
        {
            await ReachesAsync(device, ConnectionState.Negotiating);
            await Clock.WaitForTimersAsync(2);
            Clock.Advance(5 * Second);
        });

        Says(error, 914, "check the version in its broadcast");
    }

    [Fact]
    public async Task A_refused_connection()
    {
        var simulated = Start(TuyaVersion.V33);
        simulated.Pause();

        Says(await FirstErrorAsync<ConnectionRefusedException>(Open(simulated, change: Nowhere), simulated), 901, "check the address");
    }

    [Fact]
    public async Task An_unknown_address()
    {
        var device = Open(Start(TuyaVersion.V33), change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);
        var query = device.QueryAsync();
        Clock.Advance(15 * Second);

        Says(await Assert.ThrowsAsync<DeviceUnreachableException>(() => SoonAsync(query)), 905, "Check that it has power");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_that_does_not_come(TuyaVersion version)
    {
        var simulated = Start(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Ignore());
        var (last, write) = (Last(simulated), device.SetAsync(1, true));
        await NextAsync(simulated, last, r => r.IsWrite);
        Clock.Advance(5 * Second);

        Says(await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(write)), 902, "raise RequestTimeout");
    }

    [Fact]
    public async Task A_turn_that_does_not_come()
    {
        var simulated = Start(TuyaVersion.V34);
        var device = Open(simulated, Options with { RequestTimeout = 60 * Second });
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite });
        _ = device.SetAsync(1, true);
        var query = device.QueryAsync();
        Clock.Advance(15 * Second);

        Says(await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(query)), 902, "raise QueueTimeout");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_refusal(TuyaVersion version)
    {
        var device = Open(Start(version, new Refuse(7, "not today")));

        var error = await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(1, true)));

        Assert.Equal((7u, "not today"), (error.ReturnCode, error.Text));
        Says(error, 904, "takes these values");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_that_makes_no_sense(TuyaVersion version)
    {
        var simulated = Start(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new ReplyBody("gone fishing"));

        var error = await Assert.ThrowsAsync<BadPayloadException>(() => SoonAsync(device.QueryAsync()));

        Assert.Equal("gone fishing"u8.ToArray(), error.Raw.ToArray());
        Says(error, 900, "a wrong version is the usual cause");
    }

    [Fact]
    public async Task A_connection_that_ends()
    {
        var simulated = Start(TuyaVersion.V35);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new HangUp { When = r => r.IsWrite });

        Says(await Assert.ThrowsAsync<ConnectionLostException>(() => SoonAsync(device.SetAsync(1, true))), 901, "repeat the command");
    }

    [Fact]
    public async Task A_full_queue()
    {
        var device = Open(Start(TuyaVersion.V33), Options with { CommandQueueCapacity = 1 }, Nowhere);
        _ = device.QueryAsync();

        Says(await Assert.ThrowsAsync<CommandQueueFullException>(() => device.QueryAsync()), 902, "raise CommandQueueCapacity");
    }

    [Fact]
    public async Task A_value_out_of_range_and_a_property_that_is_not_there()
    {
        var simulated = Simulate(TuyaVersion.V34, new SimulatedDeviceOptions { Model = BulbDevice.Model });
        await using var bulb = new BulbDevice(simulated.Settings, Context);
        await SoonAsync(bulb.StatusAsync());

        var range = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => SoonAsync(bulb.SetBrightnessAsync(140)));
        var missing = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => SoonAsync(bulb.SetAsync("Brightnes", "40")));

        Assert.Equal((903, 907), (range.Code, missing.Code));
        Assert.Contains("Nothing was sent", range.Message, StringComparison.Ordinal);
        Assert.Contains("Brightness", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    private static void Says(TuyaException error, int code, string advice)
    {
        Assert.Equal(code, error.Code);
        Assert.Equal(Id, error.DeviceId);
        Assert.Contains(Id, error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    private SimulatedDevice Start(TuyaVersion version, params Fault[] faults) => Start(version, new SimulatedDeviceOptions { Faults = faults });

    private SimulatedDevice Start(TuyaVersion version, SimulatedDeviceOptions options) =>
        Simulate(version, options with { Id = Id, Key = "0123456789abcdef", MaxClients = 2 });

    // What the device says to a client that knows its version.
    private async Task<byte[]> FrameOfAsync(SimulatedDevice simulated)
    {
        var relay = Between(simulated);
        await using var elsewhere = new TuyaContext { Time = Time, BeaconPorts = [] };
        await using var knowing = new TuyaDevice(simulated.Settings with { Address = relay.EndPoint.ToString() }, elsewhere);
        await SoonAsync(knowing.QueryAsync());
        return relay.Wire.FromDevice;
    }
}
