using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class EveryVersionTests : DeviceTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_is_asked_and_written(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        var result = await device.SetAsync(1, true, WriteLevel.Confirmed);

        Assert.Equal(WriteLevel.Confirmed, result.Level);
        Assert.Equal(DpValue.Of(true), simulated.Dps[1]);
        Assert.Equal(DpValue.Of(true), device.LastStatus!.Dps[1]);
        Assert.Equal(1, simulated.Connections);
        Assert.Equal(0, simulated.BadFrames);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wall_switch_is_seen(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await device.QueryAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = device.WatchEventsAsync(stop.Token);

        simulated.Set(1, true);

        await foreach (var happened in events)
        {
            var report = Assert.IsType<DpsReported>(happened);
            Assert.Equal(Dps.Of(1, true), report.Changed);
            Assert.Equal(ChangeOrigin.Push, report.Origin);
            break;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_rest_of_the_commands_is_answered(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);

        await device.HeartbeatAsync();
        await device.UpdateDpsAsync([1, 2]);
        var product = await device.ProductAsync();
        await device.SendAsync(TuyaCommand.Heartbeat);

        Assert.True(product.IsJson);
        Assert.Contains(simulated.Requests, r => r.Command == TuyaCommand.Heartbeat);
        Assert.Contains(simulated.Requests, r => r.Refresh.SequenceEqual([1, 2]));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Text_reaches_the_device_and_comes_back_as_it_is(TuyaVersion version)
    {
        const string text = "two  words, \"quotes\", \\ and <ümläut> 中 😀";
        var simulated = Simulate(version, new() { Dps = Dps.FromJson("""{"1":"x"}""") });
        var device = Open(simulated);

        await device.SetAsync(1, text, WriteLevel.Confirmed);

        Assert.Equal(DpValue.Of(text), simulated.Dps[1]);
        Assert.Equal(DpValue.Of(text), (await device.QueryAsync()).Dps[1]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_sub_device_is_spoken_to_through_its_gateway(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Children = [new SimulatedChild("child-1") { Dps = Dps.Of(1, false) }, new SimulatedChild("child-2") { Dps = Dps.Of(1, false) }] });
        var gateway = Open(simulated);
        var child = Keep(new TuyaDevice(gateway, "child-1"));
        var other = Keep(new TuyaDevice(gateway, "child-2"));

        Assert.Equal(Dps.Of(1, false), (await child.QueryAsync()).Dps);
        await child.SetAsync(1, true, WriteLevel.Confirmed);

        Assert.Equal(Dps.Of(1, true), simulated.DpsOf("child-1"));
        Assert.Equal(Dps.Of(1, false), (await other.QueryAsync()).Dps);
        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task A_gateway_says_which_sub_devices_are_there()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Children = [new SimulatedChild("here"), new SimulatedChild("gone") { IsOnline = false }] });
        var gateway = Open(simulated);

        var report = await gateway.QuerySubDevicesAsync();

        Assert.Equal(["here"], report.Online);
        Assert.Equal(["gone"], report.Offline);
    }
}
