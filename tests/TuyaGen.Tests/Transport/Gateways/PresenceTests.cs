using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Whether a sub-device is there; the test decides how long bad news holds.</summary>
public class PresenceTests : GatewayTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TuyaDeviceOptions Usual = TuyaDeviceOptions.Default with { ReconnectJitter = 0 };
    private readonly ManualTime _time = new();

    public PresenceTests() => Time = _time;

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task Nothing_is_known_before_the_gateway_or_the_sub_device_has_spoken(TuyaVersion version)
    {
        var simulated = Gateway(version, lists: false);
        var child = Child(Open(simulated, Usual), "a");
        await child.QueryAsync();

        Assert.Equal((PresenceState.Unknown, PresenceReason.NothingHeard), (child.Presence!.State, child.Presence.Reason));
        Assert.Null(child.Gateway!.Presence);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task The_list_is_asked_for_after_connecting_and_good_news_counts_at_once(TuyaVersion version)
    {
        var simulated = Gateway(version);
        var child = Child(Open(simulated, Usual), "a");

        await ReachesAsync(child, PresenceState.Online);

        Assert.Equal(PresenceReason.ListedOnline, child.Presence!.Reason);
        Assert.Equal(1, Questions(simulated));
        Assert.True(simulated.Requests[0].IsQuery, "the status of the gateway comes first");
    }

    [Fact]
    public async Task A_device_without_sub_devices_is_not_asked_for_a_list()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated, Usual);
        await device.QueryAsync();
        await MinuteAsync(device);

        Assert.Equal(0, Questions(simulated));
        Assert.Empty(device.SubDevices);
    }

    [Fact]
    public async Task A_sub_device_that_is_added_later_has_the_list_asked_for()
    {
        var simulated = Gateway(TuyaVersion.V35);
        var gateway = Open(simulated, Usual);
        await gateway.QueryAsync();
        Assert.Equal(0, Questions(simulated));

        await ReachesAsync(Child(gateway, "a"), PresenceState.Online);
        await ReachesAsync(Child(gateway, "b"), PresenceState.Online);
        Assert.Equal(1, Questions(simulated));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task Offline_counts_when_it_has_held_for_its_time(TuyaVersion version)
    {
        var simulated = Gateway(version);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);

        simulated.SetOnline("a", false);
        await SettledAsync(child);
        for (var minute = 1; minute < 5; minute++)
            await MinuteAsync(child);
        Assert.Equal(PresenceState.Online, child.Presence!.State);
        await MinuteAsync(child);

        var changed = await PresenceAsync(events, PresenceState.Offline);
        Assert.Equal(PresenceReason.ListedOffline, changed.Presence.Reason);
        Assert.Equal(changed.Presence, child.Presence);
        Assert.True(Questions(simulated) >= 5, "the gateway is asked again meanwhile");
    }

    [Fact]
    public async Task A_list_by_mistake_is_found_out_before_it_counts()
    {
        var simulated = Gateway(TuyaVersion.V34);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);

        simulated.ReportChildren([], ["a", "b"]);
        await SettledAsync(child);
        for (var minute = 1; minute <= 10; minute++)
            await MinuteAsync(child);

        Assert.Equal(PresenceState.Online, child.Presence!.State);
        Assert.DoesNotContain(events.Seen, e => e is PresenceChanged { Presence.State: not PresenceState.Online });
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task An_answer_from_the_gateways_memory_revives_nobody_and_a_report_does(TuyaVersion version)
    {
        var simulated = Gateway(version);
        var child = Child(Open(simulated, Usual with { SubDeviceOfflineAfter = TimeSpan.Zero }), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);
        simulated.SetOnline("a", false);
        await PresenceAsync(events, PresenceState.Offline);

        Assert.Equal(Dps.Of(3, 1), (await child.QueryAsync()).Dps);
        Assert.Equal(PresenceState.Offline, child.Presence!.State);
        simulated.Faults.Add(new ReplyAs { Times = 1 });
        var asReport = child.QueryAsync();
        await events.FirstAsync(e => e is DpsReported { Origin: ChangeOrigin.Reply } && events.Seen.OfType<DpsReported>().Count() == 2);
        Assert.Equal(PresenceState.Offline, child.Presence.State);
        _time.Advance(TimeSpan.FromSeconds(1));
        await asReport;

        simulated.Push("a", Dps.Of(3, 1));
        await events.FirstAsync(e => e is PresenceChanged { Presence.Reason: PresenceReason.OwnReport });
        Assert.Equal(PresenceState.Online, child.Presence.State);
    }

    [Fact]
    public async Task A_report_ends_the_doubt()
    {
        var simulated = Gateway(TuyaVersion.V35);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);
        simulated.SetOnline("a", false);
        await SettledAsync(child);
        for (var minute = 1; minute <= 4; minute++)
            await MinuteAsync(child);

        simulated.Push("a", Dps.Of(3, 1));
        await SettledAsync(child);
        for (var minute = 5; minute <= 8; minute++)
            await MinuteAsync(child);
        Assert.Equal(PresenceState.Online, child.Presence!.State);
        for (var minute = 9; minute <= 10; minute++)
            await MinuteAsync(child);

        Assert.Equal(PresenceState.Offline, child.Presence.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public async Task A_list_in_pieces_leaves_nobody_out(int size)
    {
        var cids = Enumerable.Range(0, 5).Select(n => $"c{n}").ToArray();
        var simulated = Gateway(TuyaVersion.V34, children: [.. cids.Select(c => new SimulatedChild(c))], size: size);
        var gateway = Open(simulated, Usual);
        var children = cids.Select(c => Child(gateway, c)).ToList();
        foreach (var child in children)
            await ReachesAsync(child, PresenceState.Online);
        for (var minute = 1; minute <= 12; minute++)
            await MinuteAsync(gateway);

        Assert.All(children, c => Assert.Equal(PresenceState.Online, c.Presence!.State));
    }

    [Fact]
    public async Task One_that_the_gateway_lists_no_more_is_not_known_to_be_there_and_not_said_to_be_gone()
    {
        var simulated = Gateway(TuyaVersion.V34);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);

        simulated.RemoveChild("a");
        for (var minute = 1; minute <= 8; minute++)
            await MinuteAsync(child.Gateway!);

        var changed = await PresenceAsync(events, PresenceState.Unknown);
        Assert.Equal(PresenceReason.NotListed, changed.Presence.Reason);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task The_connection_of_the_gateway_is_part_of_it(TuyaVersion version)
    {
        var simulated = Gateway(version);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await ReachesAsync(child, events, PresenceState.Online);

        simulated.Pause();
        simulated.DropClients();
        var lost = await PresenceAsync(events, PresenceState.GatewayOffline);
        await events.FirstAsync(e => e is ConnectionChanged { Connection.State: ConnectionState.Waiting });
        Assert.Equal(PresenceReason.GatewayConnection, lost.Presence.Reason);
        Assert.Equal(PresenceState.GatewayOffline, child.Presence!.State);
        simulated.Resume();
        _time.Advance(TimeSpan.FromSeconds(1));

        await events.FirstAsync(e => e is PresenceChanged { Presence.State: PresenceState.Online } && e.At > lost.At);
        Assert.Equal(PresenceState.Online, child.Presence.State);
    }

    [Fact]
    public async Task Doubt_does_not_outlast_a_connection()
    {
        var simulated = Gateway(TuyaVersion.V33, lists: false);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await child.QueryAsync();
        simulated.Push("a", Dps.Of(3, 2));
        await PresenceAsync(events, PresenceState.Online);
        simulated.ReportChildren([], ["a"]);
        await SettledAsync(child);

        simulated.DropClients();
        await PresenceAsync(events, PresenceState.GatewayOffline);
        await _time.AdvanceToNextTimerAsync();
        await ReachesAsync(child, ConnectionState.Connected);
        for (var minute = 1; minute <= 6; minute++)
            await MinuteAsync(child);

        Assert.Equal(PresenceState.Online, child.Presence!.State);
    }

    [Fact]
    public async Task Bad_news_without_a_contradiction_counts_though_the_gateway_answers_no_question()
    {
        var simulated = Gateway(TuyaVersion.V33, lists: false);
        var child = Child(Open(simulated, Usual), "a");
        var events = Watch(child);
        await child.QueryAsync();

        simulated.SetOnline("a", false);
        await SettledAsync(child);
        for (var minute = 1; minute <= 5; minute++)
            await MinuteAsync(child);

        await PresenceAsync(events, PresenceState.Offline);
    }

    private static int Questions(SimulatedDevice simulated) => simulated.Requests.Count(r => r.Command == TuyaCommand.LanExtStream);

    // In steps short enough for a heartbeat to be answered before the next is due, as in real time.
    private async Task MinuteAsync(TuyaDevice device)
    {
        for (var step = 0; step < 12; step++)
        {
            _time.Advance(Minute / 12);
            await SettledAsync(device);
        }
    }

    private SimulatedDevice Gateway(TuyaVersion version, bool lists = true, IReadOnlyList<SimulatedChild>? children = null, int size = 0) =>
        SimulateGateway(version, new() { ListsChildren = lists, Children = children ?? [], ChildrenPerList = size, IdleTimeout = TimeSpan.FromHours(10) });
}
