using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Whose answer is it?</summary>
public class RoutingTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task An_answer_about_another_goes_to_that_one_while_the_asker_waits(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await gateway.QueryAsync();
        simulated.Faults.Add(new WrongChild("b", Dps.Of(3, 99)));

        var status = await a.QueryAsync();

        Assert.Equal(Dps.Of(3, 1), status.Dps);
        Assert.Equal(Dps.Of(3, 99), b.LastStatus!.Dps);
        Assert.NotEqual(99, int.Parse(gateway.LastStatus!.Dps[3].ToString()));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task An_answer_about_another_alone_does_not_answer(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated, Impatient);
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await gateway.QueryAsync();
        simulated.Faults.Add(new WrongChild("b", Dps.Of(3, 99)) { Instead = true });

        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => a.QueryAsync());

        Assert.Equal("a", error.DeviceId);
        Assert.Equal(Dps.Of(3, 99), b.LastStatus!.Dps);
        Assert.Null(a.LastStatus);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task Equal_addresses_on_two_gateways_are_two_sub_devices(TuyaVersion version)
    {
        var (first, second) = (SimulateGateway(version), SimulateGateway(version, new() { Children = [new("a") { Dps = Dps.Of(3, 10) }] }));
        var (one, other) = (Child(Open(first), "a"), Child(Open(second), "a"));

        Assert.Equal(Dps.Of(3, 1), (await one.QueryAsync()).Dps);
        Assert.Equal(Dps.Of(3, 10), (await other.QueryAsync()).Dps);
        await one.SetAsync(3, 5, WriteLevel.Confirmed);
        first.SetOnline("a", false);
        await SettledAsync(one);
        await SettledAsync(other);

        Assert.Equal((Dps.Of(3, 5), Dps.Of(3, 10)), (first.DpsOf("a"), second.DpsOf("a")));
        Assert.Equal(Dps.Of(3, 10), other.LastStatus!.Dps);
        Assert.Equal((1, 1), (first.Connections, second.Connections));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_refusal_without_an_address_ends_the_command_that_waits_and_names_its_sub_device(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var child = Keep(new TuyaDevice(gateway, "missing", "valve-id"));
        await gateway.QueryAsync();

        var query = await Assert.ThrowsAsync<DeviceRejectedException>(() => child.QueryAsync());
        var write = await Assert.ThrowsAsync<DeviceRejectedException>(() => child.SetAsync(3, 4));

        Assert.All([query, write], e => Assert.Equal(("valve-id", "devid not found"), (e.DeviceId, e.Text)));
        Assert.Equal(Dps.Of(3, 1), (await Child(gateway, "a").QueryAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_refusal_that_names_another_does_not_end_it(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated, Impatient);
        var child = Child(gateway, "a");
        await gateway.QueryAsync();
        simulated.Faults.Add(new Refuse(1, """{"cid":"b","error":"gone"}"""));

        await Assert.ThrowsAsync<DeviceTimeoutException>(() => child.SetAsync(3, 4));
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_report_split_over_messages_and_bytes_is_put_together(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { Children = [new("a") { Dps = Dps.FromJson("""{"1":true,"2":"x","3":5}""") }] });
        simulated.Faults.Add(new StatusInPieces(), Cut.Every(7));
        var gateway = Open(simulated);
        var child = Child(gateway, "a");
        await child.QueryAsync();

        simulated.Push("a", Dps.FromJson("""{"1":false,"2":"y","3":6}"""));
        await SettledAsync(gateway);

        Assert.Equal(Dps.FromJson("""{"1":false,"2":"y","3":6}"""), child.LastStatus!.Dps);
    }

    [Fact]
    public async Task An_empty_address_means_the_device_itself()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Faults = [new ReplyBody("""{"dps":{"1":5},"cid":""}""") { When = r => r.IsQuery }] });
        var device = Open(simulated);

        Assert.Equal(Dps.Of(1, 5), (await device.QueryAsync()).Dps);
        Assert.Empty(device.SubDevices);
    }

    [Fact]
    public async Task A_sub_device_receives_the_messages_that_name_it()
    {
        var simulated = SimulateGateway(TuyaVersion.V34);
        var gateway = Open(simulated);
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await gateway.QueryAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var messages = a.ReceiveAsync(stop.Token);

        await b.QueryAsync();
        await a.QueryAsync();

        await foreach (var message in messages)
        {
            Assert.Equal("a", message.Cid);
            break;
        }
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_gateway_that_refuses_a_plain_query_is_not_taken_for_a_device22(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { Faults = [new Refuse(1, "data unvalid") { When = r => r.IsQuery && r.Cid is null }] });
        var gateway = Open(simulated);
        var child = Child(gateway, "a");

        Assert.Equal(Dps.Of(3, 1), (await child.QueryAsync()).Dps);
        Assert.Equal(DeviceKind.Default, gateway.Kind);
        Assert.DoesNotContain(simulated.Requests, r => r.Command == TuyaCommand.ControlNew);
    }
}
