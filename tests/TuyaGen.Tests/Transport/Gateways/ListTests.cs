using TuyaGen.Simulation;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Asking a gateway for its sub-devices.</summary>
public class ListTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task The_pieces_of_a_list_are_joined(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new()
        {
            Children = [new("a"), new("b") { IsOnline = false }, new("c"), new("d") { IsOnline = false }, new("e")],
            ChildrenPerList = 2,
            ListsChildren = true,
        });
        var gateway = Open(simulated);

        var report = await gateway.QuerySubDevicesAsync();

        Assert.Equal(["a", "c", "e"], report.Online);
        Assert.Equal(["b", "d"], report.Offline);
        Assert.Equal(["a", "b", "c", "d", "e"], gateway.SubDevices.Select(s => s.Cid));
    }

    [Fact]
    public void Where_pieces_disagree_the_later_one_counts()
    {
        var first = new SubDeviceReport(["a", "b"], ["c"]);

        var joined = first.With(new(["c"], ["b", "d"]));

        Assert.Equal(["a", "c"], joined.Online);
        Assert.Equal(["b", "d"], joined.Offline);
    }

    [Fact]
    public void Pieces_without_end_are_not_joined_for_ever()
    {
        var joined = SubDeviceReport.Empty;
        for (var piece = 0; piece < 100; piece++)
            joined = joined.With(new([.. Enumerable.Range(piece * 100, 100).Select(n => $"c{n}")], []));

        Assert.InRange(joined.Online.Count, 4096, 4200);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_gateway_that_does_not_answer_holds_no_command_up(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { ListsChildren = false });
        var gateway = Open(simulated, Options with { RequestTimeout = TimeSpan.FromMilliseconds(300) });
        var child = Child(gateway, "a");

        await child.SetAsync(3, 5, WriteLevel.Confirmed);

        await simulated.WaitForRequestAsync(r => r.Command == TuyaCommand.LanExtStream);
        await child.SetAsync(3, 6, WriteLevel.Confirmed);
        Assert.DoesNotContain(simulated.Requests, r => r.Command == TuyaCommand.Heartbeat);
        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => gateway.QuerySubDevicesAsync());
        Assert.Contains("query for sub-devices", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_gateway_that_refuses_the_question_refuses_no_command_with_it(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { Faults = [new Refuse { When = r => r.Command == TuyaCommand.LanExtStream }] });
        var gateway = Open(simulated);
        var child = Child(gateway, "a");

        for (var n = 0; n < 5; n++)
            Assert.Equal(WriteLevel.Confirmed, (await child.SetAsync(3, n, WriteLevel.Confirmed)).Level);

        await simulated.WaitForRequestAsync(r => r.Command == TuyaCommand.LanExtStream);
        await Assert.ThrowsAsync<DeviceRejectedException>(() => gateway.QuerySubDevicesAsync());
    }

    [Fact]
    public async Task A_connection_that_is_not_kept_is_not_used_for_lists()
    {
        var simulated = SimulateGateway(TuyaVersion.V34);
        var child = Child(Open(simulated, Options with { Persistent = false }), "a");

        await child.QueryAsync();
        await simulated.WaitForNoClientAsync();

        Assert.DoesNotContain(simulated.Requests, r => r.Command == TuyaCommand.LanExtStream);
    }
}
