using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 5: what has nothing to do with the negotiation arrives in the middle of it.</summary>
public sealed class HandshakeStrayTests : FaultTest
{
    private static bool IsStart(SimulatedRequest request) => request.Command == TuyaCommand.SessionKeyStart;

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["a report"] = new StrayReport { When = IsStart },
        ["a report of one value"] = new StrayReport(Dps.Of(3, 1)) { When = IsStart },
        ["the reply to a heartbeat"] = new StrayAnswer { When = IsStart },
        ["an old acknowledgement"] = new StrayAnswer(TuyaCommand.DpQueryNew) { When = IsStart },
        ["the answer twice"] = new Duplicate { When = IsStart },
        ["no frame at all"] = new Garbage(new byte[] { 0, 0, 0x55, 0xaa, 0, 0, 0x66, 0x99, 1, 2, 3 }) { When = IsStart },
    };

    public static TheoryData<TuyaVersion, string> Strays => Rows.Of([TuyaVersion.V34, TuyaVersion.V35], Faults.Keys);

    [Theory]
    [MemberData(nameof(Strays))]
    public async Task It_is_passed_over(TuyaVersion version, string stray)
    {
        var simulated = Simulate(version, Faults[stray]);
        var device = Open(simulated);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(NegotiatingVersions))]
    public async Task Frames_of_the_session_before_are_passed_over_even_its_part_of_the_negotiation(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());
        simulated.Set(1, true);
        await SoonAsync(device.HeartbeatAsync());
        var old = relay.Wire.FromDevice;

        simulated.Faults.Add(new Garbage(old) { When = IsStart });
        simulated.Set(1, false);
        simulated.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(2, simulated.Connections);
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_negotiation_that_is_too_short_is_told_with_its_bytes(TuyaVersion version)
    {
        const int length = 20;
        var simulated = Simulate(version, new ReplyBody(new byte[length]) { When = IsStart });
        var device = Open(simulated, change: Nowhere);

        var error = await FirstErrorAsync<BadPayloadException>(device, simulated);

        Assert.Contains("too short", error.Message, StringComparison.Ordinal);
        Assert.Equal(length, error.Raw.Length);
    }
}
