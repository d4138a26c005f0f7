using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 9: sub-devices, whose reports are split, whose names are the same on two gateways, and whose answers must not be exchanged.</summary>
public sealed class SubDeviceTests : FaultTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Equal_names_behind_two_gateways_are_two_devices(TuyaVersion version)
    {
        var (first, second) = (Gateway(version, 1), Gateway(version, 2));
        var (one, two) = (Child(Open(first), "child"), Child(Open(second), "child"));
        await Task.WhenAll(SoonAsync(one.QueryAsync()), SoonAsync(two.QueryAsync()));

        await SoonAsync(one.SetAsync(3, 10, WriteLevel.Confirmed));
        second.Set("child", Dps.Of(1, true));
        await UntilAsync(() => two.LastStatus!.Dps[1] == DpValue.Of(true), "the report came");

        Assert.Equal(Dps.FromJson("""{"1":false,"3":10}"""), one.LastStatus!.Dps);
        Assert.Equal(Dps.FromJson("""{"1":true,"3":2}"""), two.LastStatus!.Dps);
        Assert.Equal(DpValue.Of(2), second.DpsOf("child")[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Reports_of_one_are_put_together_while_those_of_another_come_between(TuyaVersion version)
    {
        var simulated = Gateway(version, 1);
        simulated.Faults.Add(new StatusInPieces());
        var gateway = Open(simulated);
        var (child, other) = (Child(gateway, "child"), Child(gateway, "other"));
        await SoonAsync(gateway.QueryAsync());

        simulated.Push("child", Dps.FromJson("""{"1":true,"3":4,"5":6}"""));
        simulated.Push("other", Dps.FromJson("""{"1":false,"3":9}"""));
        simulated.Push("stranger", Dps.FromJson("""{"1":true,"3":99}"""));
        simulated.Push("child", Dps.Of(3, 5));
        await UntilAsync(() => child.LastStatus?.Dps.GetValueOrDefault(3) == DpValue.Of(5), "all reports came");

        Assert.Equal(Dps.FromJson("""{"1":true,"3":5,"5":6}"""), child.LastStatus!.Dps);
        Assert.Equal(Dps.FromJson("""{"1":false,"3":9}"""), other.LastStatus!.Dps);
        Assert.Equal(Lamp, gateway.LastStatus!.Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_answer_for_one_is_not_that_for_another(TuyaVersion version)
    {
        var simulated = Gateway(version, 1);
        var gateway = Open(simulated);
        var (child, other) = (Child(gateway, "child"), Child(gateway, "other"));
        await SoonAsync(other.QueryAsync());
        simulated.Faults.Add(new Ignore { When = r => r is { IsQuery: true, Cid: "child" }, Times = 1 });

        var (last, query) = (Last(simulated), child.QueryAsync());
        await NextAsync(simulated, last, r => r.Cid == "child");
        simulated.Push("other", Dps.FromJson("""{"1":false,"3":3}"""));
        simulated.Push(Lamp);
        await UntilAsync(() => other.LastStatus!.Dps[3] == DpValue.Of(3), "the reports came");
        Assert.False(query.IsCompleted);
        Clock.Advance(5 * Second);

        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(query));
        Assert.Null(child.LastStatus);
        Assert.Equal(DpValue.Of(1), (await SoonAsync(child.QueryAsync())).Dps[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_name_that_the_gateway_does_not_know_is_told_in_its_words(TuyaVersion version)
    {
        var simulated = Gateway(version, 1);
        var stranger = Child(Open(simulated), "stranger");

        var error = await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(stranger.QueryAsync()));

        Assert.Equal("devid not found", error.Text);
    }

    private SimulatedDevice Gateway(TuyaVersion version, int value) => Simulate(version, new SimulatedDeviceOptions
    {
        Dps = Lamp,
        Children =
        [
            new SimulatedChild("child") { Dps = Dps.Create([new(1, false), new(3, value)]) },
            new SimulatedChild("other") { Dps = Dps.Create([new(1, true), new(3, value)]) },
        ],
    });

    private TuyaDevice Child(TuyaDevice gateway, string cid) => Keep(new TuyaDevice(gateway, cid));
}
