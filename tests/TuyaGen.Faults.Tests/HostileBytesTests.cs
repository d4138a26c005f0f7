using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 7, on the connection: lengths that lie, checks that fail, bytes that were sent before.</summary>
public sealed class HostileBytesTests : FaultTest
{
    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["a length of nothing"] = new HostileLength(0),
        ["a length of 3"] = new HostileLength(3),
        ["a length of 1000"] = new HostileLength(1000),
        ["a length of 100,000"] = new HostileLength(100_000),
        ["a length of 2 GiB"] = new HostileLength(int.MaxValue),
        ["a length of 4 GiB"] = new HostileLength(),
        ["a bad prefix"] = new Damage(FramePart.Prefix),
        ["a bad body"] = new Damage(FramePart.Body),
        ["a bad checksum, HMAC or tag"] = new Damage(),
        ["a bad suffix"] = new Damage(FramePart.Suffix),
    };

    public static TheoryData<TuyaVersion, string> Damages => Rows.Of(TuyaVersions.All, Faults.Keys);

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_frame_that_is_not_sound_is_dropped_and_the_connection_goes_on(TuyaVersion version, string damage)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new ReplyBody("""{"dps":{"3":666}}""") { Times = 1 }, Faults[damage] with { Times = 1 });

        var (last, query) = (Last(simulated), device.QueryAsync());
        await NextAsync(simulated, last, r => r.IsQuery);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(query));
        Assert.Equal(Lamp, device.LastStatus!.Dps);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(NegotiatingVersions))]
    public async Task What_was_sent_in_an_earlier_session_changes_nothing_in_this_one(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());
        simulated.Set(3, 1);
        await SoonAsync(device.QueryAsync());
        var old = relay.Wire.FromDevice;
        simulated.Set(3, 2);
        simulated.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        await SoonAsync(device.QueryAsync());

        await relay.Wire.InjectAsync(old);
        await SoonAsync(device.HeartbeatAsync());

        Assert.Equal(DpValue.Of(2), device.LastStatus!.Dps[3]);
        Assert.Equal(2, simulated.Connections);
    }

    [Fact]
    public async Task An_answer_that_is_sent_again_does_not_answer_the_next_command()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());
        var before = relay.Wire.FromDevice.Length;
        await SoonAsync(device.SetAsync(3, 1));
        await SoonAsync(device.HeartbeatAsync());
        var acknowledgement = relay.Wire.FromDevice[before..];

        simulated.Faults.Add(new Ignore { When = r => r.IsWrite, Times = 1 });
        var (last, write) = (Last(simulated), device.SetAsync(3, 2));
        await NextAsync(simulated, last, r => r.IsWrite);
        await relay.Wire.InjectAsync(acknowledgement);
        simulated.Push(Dps.Of(2, "seen"));
        await UntilAsync(() => device.LastStatus!.Dps[2] == DpValue.Of("seen"), "the report after it was read");

        Assert.False(write.IsCompleted);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(write));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Megabytes_of_beginnings_without_an_end_neither_pile_up_nor_hide_what_follows(TuyaVersion version)
    {
        const int rounds = 50;
        var beginning = version == TuyaVersion.V35 ? "00006699000000000001000000080000F000" : "000055AA00000001000000080000F000";
        byte[] junk = [.. Enumerable.Repeat(Convert.FromHexString(beginning), 2000).SelectMany(b => b)];
        var simulated = Simulate(version);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());

        for (var round = 0; round < rounds; round++)
            await relay.Wire.InjectAsync(junk);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(1, simulated.Connections);
    }
}
