using TuyaGen.Simulation;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Gateways acknowledge a write to a sub-device that is gone, and drop it.</summary>
public class OfflineWriteTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task It_is_refused_before_it_is_sent_and_names_the_sub_device(TuyaVersion version)
    {
        var (simulated, child) = await OfflineAsync(version);

        var error = await Assert.ThrowsAsync<SubDeviceOfflineException>(() => child.SetAsync(3, 5));
        await Assert.ThrowsAsync<SubDeviceOfflineException>(() => child.SetAsync(3, 5, WriteLevel.Confirmed));
        await Assert.ThrowsAsync<SubDeviceOfflineException>(() => child.UpdateDpsAsync([3]));

        Assert.Equal(("valve-id", "a", child.Presence!.Since, 905), (error.DeviceId, error.Cid, error.Since, error.Code));
        Assert.Contains("valve-id is offline: the gateway " + simulated.Id, error.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite || r.Command == TuyaCommand.UpdateDps);
    }

    [Fact]
    public async Task It_is_sent_where_no_more_is_wanted_than_that()
    {
        var (simulated, child) = await OfflineAsync(TuyaVersion.V34);

        Assert.Equal(WriteLevel.Sent, (await child.SetAsync(3, 5, WriteLevel.Sent)).Level);

        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Cid == "a");
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task The_next_report_makes_it_writable_again(TuyaVersion version)
    {
        var (simulated, child) = await OfflineAsync(version);

        simulated.SetOnline("a", true, tells: false);
        simulated.Push("a", Dps.Of(3, 1));
        await ReachesAsync(child, PresenceState.Online);
        await child.SetAsync(3, 5, WriteLevel.Confirmed);

        Assert.Equal(Dps.Of(3, 5), simulated.DpsOf("a"));
    }

    [Fact]
    public async Task Its_gateway_and_its_neighbours_are_written_as_ever()
    {
        var (simulated, child) = await OfflineAsync(TuyaVersion.V35);

        await child.Gateway!.SetAsync(1, true, WriteLevel.Confirmed);
        await Child(child.Gateway, "b").SetAsync(3, 6, WriteLevel.Confirmed);

        Assert.Equal(Dps.Of(3, 6), simulated.DpsOf("b"));
    }

    [Fact]
    public void A_time_before_it_counts_that_is_negative_is_refused() => Assert.Contains(
        "SubDeviceOfflineAfter",
        Assert.Throws<ArgumentOutOfRangeException>(() => new TuyaDevice(
            "id", "0123456789abcdef", null, Options with { SubDeviceOfflineAfter = TimeSpan.FromSeconds(-1) })).Message,
        StringComparison.Ordinal);

    private async Task<(SimulatedDevice Simulated, TuyaDevice Child)> OfflineAsync(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var child = Keep(new TuyaDevice(Open(simulated, Options with { SubDeviceOfflineAfter = TimeSpan.Zero }), "a", "valve-id"));
        await child.QueryAsync();
        simulated.SetOnline("a", false);
        await ReachesAsync(child, PresenceState.Offline);
        return (simulated, child);
    }
}
