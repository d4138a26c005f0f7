using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Transport;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Sub-devices that the program has no object for.</summary>
public class UnclaimedTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_report_of_a_stranger_is_an_event_of_the_gateway_only(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var (events, others) = (Watch(gateway), Watch(Child(gateway, "a")));
        await gateway.QueryAsync();

        simulated.Push("stranger", Dps.Of(7, "hello"));
        var unclaimed = (UnclaimedReported)await events.FirstAsync(e => e is UnclaimedReported);
        simulated.Push("a", Dps.Of(3, 5));
        await others.FirstAsync(e => e is DpsReported { Cid: "a" });

        Assert.Equal(("stranger", Dps.Of(7, "hello")), (unclaimed.Cid, unclaimed.Reported));
        Assert.Contains("hello", System.Text.Encoding.UTF8.GetString(unclaimed.Raw.Span), StringComparison.Ordinal);
        Assert.DoesNotContain(others.Seen, e => e is UnclaimedReported);
        Assert.Single(others.Seen.OfType<DpsReported>());
        Assert.False(gateway.LastStatus!.Dps.ContainsKey(7));
        var info = Assert.Single(gateway.SubDevices, s => !s.IsClaimed && s.Cid == "stranger");
        Assert.Equal((Dps.Of(7, "hello"), PresenceState.Online), (info.Reported, info.Presence.State));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_stranger_becomes_a_device_of_its_class(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { Children = [new("plug") { Model = OutletDevice.Model }] });
        var gateway = Open(simulated);
        var events = Watch(gateway);
        await gateway.QueryAsync();
        simulated.Push("plug", Dps.Of(1, true));
        var found = (UnclaimedReported)await events.FirstAsync(e => e is UnclaimedReported);

        var plug = Keep(gateway.Child<OutletDevice>(found.Cid, "plug-id"));
        await plug.SetSwitchAsync(false, WriteLevel.Confirmed);

        Assert.Equal(("plug-id", "plug", gateway), (plug.Id, plug.Cid, plug.Gateway));
        Assert.False(plug.LastState!.Switch);
        Assert.True(Assert.Single(gateway.SubDevices).IsClaimed);
        simulated.Set("plug", Dps.Of(1, true));
        await SettledAsync(gateway);
        Assert.Single(events.Seen.OfType<UnclaimedReported>());
        Assert.True(plug.LastState!.Switch);
    }

    [Theory]
    [InlineData("""{"protocol":4,"data":{"cid":"c","pid":"PRODUCT","dps":{"1":true}}}""")]
    [InlineData("""{"dps":{"1":true},"cid":"c","productKey":"PRODUCT"}""")]
    public async Task The_class_is_found_by_the_product_that_a_report_names(string report)
    {
        const string product = "product-of-this-test";
        DeviceCatalogue.Default.Add(new("LampBehindGateway", BulbDevice.Model.Properties, BulbDevice.Model.Main, BulbDevice.Create)
        {
            Products = [new(product)],
        });
        var simulated = SimulateGateway(TuyaVersion.V34, new() { Children = [new("c")] });
        var gateway = Open(simulated);
        var events = Watch(gateway);
        await gateway.QueryAsync();
        simulated.Faults.Add(new ReplyBody(report.Replace("PRODUCT", product, StringComparison.Ordinal)) { When = r => r.Cid == "c" });

        await gateway.SendAsync(TuyaCommand.DpQueryNew, """{"cid":"c"}"""u8.ToArray());
        var found = (UnclaimedReported)await events.FirstAsync(e => e is UnclaimedReported);

        Assert.Equal(product, found.ProductId);
        Assert.IsType<BulbDevice>(Keep(gateway.Child("c")));
        Assert.IsType<BulbDevice>(Keep(gateway.Child("other", productId: product)));
        Assert.IsType<TuyaDevice>(Keep(gateway.Child("third", productId: "no such product")));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_list_makes_strangers_known_and_is_told_when_it_says_something_new(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var events = Watch(gateway);
        await gateway.QueryAsync();

        simulated.ReportChildren(["a", "b"], ["c"]);
        simulated.ReportChildren(["b"], ["c"]);
        simulated.ReportChildren(["b", "c"], []);
        await events.FirstAsync(e => e is SubDevicesReported { List.Offline: [] });

        Assert.Equal([["c"], []], events.Seen.OfType<SubDevicesReported>().Select(e => e.List.Offline));
        Assert.Equal(["a", "b", "c"], gateway.SubDevices.Select(s => s.Cid));
        Assert.All(gateway.SubDevices, s => Assert.False(s.IsClaimed));
    }

    [Fact]
    public async Task A_gateway_that_names_new_ones_without_end_fills_no_memory()
    {
        var simulated = SimulateGateway(TuyaVersion.V33);
        var gateway = Open(simulated);
        await gateway.QueryAsync();

        for (var n = 0; n < 20; n++)
            simulated.ReportChildren(Enumerable.Range(n * 50, 50).Select(i => $"list{i}"), []);
        for (var n = 0; n < 200; n++)
            simulated.Push($"report{n}", Dps.Of(1, n));
        simulated.Push(new string('x', 5000), Dps.Of(1, true));
        await SettledAsync(gateway);

        Assert.Equal(SubDeviceBook.MostUnclaimed, gateway.SubDevices.Count);
        var child = Child(gateway, "report199");
        simulated.Push("report199", Dps.Of(1, 5));
        await SettledAsync(gateway);
        Assert.Equal(Dps.Of(1, 5), child.LastStatus!.Dps);
    }

    [Fact]
    public async Task A_report_too_long_to_be_real_is_told_but_not_remembered()
    {
        var simulated = SimulateGateway(TuyaVersion.V35);
        var gateway = Open(simulated);
        var events = Watch(gateway);
        await gateway.QueryAsync();

        simulated.Push("stranger", Dps.Of(1, new string('x', 10_000)));
        await events.FirstAsync(e => e is UnclaimedReported);

        Assert.Empty(Assert.Single(gateway.SubDevices).Reported);
    }

    [Theory]
    [InlineData("""{"data":{"online":["ok",1,null,"\ud800"],"offline":"no"}}""")]
    [InlineData("""{"data":[],"online":{}}""")]
    [InlineData("""{"reqType":"something_else","data":{"cid":7}}""")]
    [InlineData("[1]")]
    [InlineData("no json")]
    public async Task A_list_without_sense_changes_nothing(string list)
    {
        var simulated = SimulateGateway(TuyaVersion.V34, new() { Children = [new("a")] });
        var gateway = Open(simulated, Impatient);
        var child = Child(gateway, "a");
        await ReachesAsync(child, PresenceState.Online);
        simulated.Faults.Add(new ReplyBody(list) { When = r => r.Command == TuyaCommand.DpQueryNew, Times = 1 }, new ReplyAs(TuyaCommand.LanExtStream) { Times = 1 });

        await Assert.ThrowsAnyAsync<TuyaException>(() => child.QueryAsync());

        Assert.Equal(PresenceState.Online, child.Presence!.State);
        Assert.Equal(["a"], gateway.SubDevices.Select(s => s.Cid));
        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public void Neither_a_list_nor_a_child_of_a_sub_device_makes_sense()
    {
        var child = Child(Open(SimulateGateway(TuyaVersion.V33)), "a");

        Assert.Contains("ask its gateway", Assert.Throws<NotSupportedByDeviceException>(() => { _ = child.QuerySubDevicesAsync(); }).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedByDeviceException>(() => child.Child("b"));
        Assert.Throws<NotSupportedByDeviceException>(() => child.Child<BulbDevice>("b"));
        Assert.Throws<ArgumentException>(() => new TuyaDevice(child, "b"));
        Assert.ThrowsAny<ArgumentException>(() => child.Gateway!.Child(" "));
        Assert.ThrowsAny<ArgumentException>(() => child.Gateway!.Child<BulbDevice>(null!));
        Assert.ThrowsAny<ArgumentException>(() => new TuyaDevice(child.Gateway!, ""));
        Assert.Empty(child.SubDevices);
    }
}
