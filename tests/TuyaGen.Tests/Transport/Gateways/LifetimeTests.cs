using TuyaGen.Simulation;

namespace TuyaGen.Tests.Transport.Gateways;

/// <summary>Objects of sub-devices come and go beside their gateway's connection.</summary>
public class LifetimeTests : GatewayTest
{
    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task They_may_be_made_before_and_after_it_connects(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        simulated.Pause();
        var gateway = Open(simulated);
        var early = Child(gateway, "a");
        simulated.Resume();
        await ReachesAsync(gateway, ConnectionState.Connected);
        var late = Child(gateway, "b");

        Assert.Equal((Dps.Of(3, 1), Dps.Of(3, 2)), ((await early.QueryAsync()).Dps, (await late.QueryAsync()).Dps));
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task Disposing_one_leaves_the_connection_and_the_others_as_they_are(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var (a, again, b) = (Child(gateway, "a"), Child(gateway, "a"), Child(gateway, "b"));
        await Task.WhenAll(a.QueryAsync(), b.QueryAsync());

        await a.DisposeAsync();
        await again.SetAsync(3, 7, WriteLevel.Confirmed);
        await again.DisposeAsync();
        await again.DisposeAsync();
        await b.SetAsync(3, 8, WriteLevel.Confirmed);

        Assert.Equal((1, 1), (simulated.Connections, simulated.ConnectedClients));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => a.QueryAsync());
        Assert.Equal(["b"], gateway.SubDevices.Where(s => s.IsClaimed).Select(s => s.Cid));
        Assert.Null(Child(gateway, "a").LastStatus);
    }

    [Fact]
    public async Task With_the_last_object_of_one_its_listeners_and_what_waits_for_it_end()
    {
        var simulated = SimulateGateway(TuyaVersion.V34);
        var gateway = Open(simulated);
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await b.QueryAsync();
        simulated.Faults.Add(new Ignore { When = r => r.Cid == "a" });
        var events = a.WatchEventsAsync();
        var inFlight = a.QueryAsync();
        await simulated.WaitForRequestAsync(r => r.Cid == "a");
        var waiting = a.SetAsync(3, 4);

        await a.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => inFlight);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await foreach (var _ in events)
        {
            // It ends by itself.
        }

        Assert.Equal(Dps.Of(3, 2), (await b.QueryAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task Disposing_the_gateway_tells_them(TuyaVersion version)
    {
        var simulated = SimulateGateway(version);
        var gateway = Open(simulated);
        var child = Child(gateway, "a");
        var events = Watch(child);
        await child.QueryAsync();

        await gateway.DisposeAsync();

        await events.FirstAsync(e => e is ConnectionChanged { Connection.State: ConnectionState.Closed });
        Assert.Equal((ConnectionState.Closed, PresenceState.GatewayOffline), (child.Connection.State, child.Presence!.State));
        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => child.QueryAsync());
        Assert.Contains($"The gateway {gateway.Id} has been disposed", error.Message, StringComparison.Ordinal);
        await simulated.WaitForNoClientAsync();
        await foreach (var _ in child.WatchEventsAsync())
        {
            // There is nothing more to come.
        }

        await child.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => new TuyaDevice(gateway, "b"));
    }

    [Fact]
    public async Task They_live_as_long_as_any_object_of_the_gateway()
    {
        var simulated = SimulateGateway(TuyaVersion.V33);
        var (gateway, other) = (Open(simulated), Open(simulated));
        var child = Child(gateway, "a");

        await gateway.DisposeAsync();

        Assert.Equal(Dps.Of(3, 1), (await child.QueryAsync()).Dps);
        await other.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => child.QueryAsync());
    }

    [Theory]
    [MemberData(nameof(GatewayVersions))]
    public async Task A_new_key_of_the_gateway_heals_them_all(TuyaVersion version)
    {
        var simulated = SimulateGateway(version, new() { WrongKey = WrongKeyReaction.Answer });
        var gateway = Open(simulated, change: s => s with { Key = LocalKey.Parse("a wrong key 1234") });
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await Assert.ThrowsAsync<WrongKeyException>(() => a.QueryAsync());
        await Assert.ThrowsAsync<WrongKeyException>(() => b.QueryAsync());
        Assert.Equal(PresenceState.GatewayOffline, b.Presence!.State);

        gateway.ReplaceKey(LocalKey.Parse(simulated.Key));

        Assert.Equal((Dps.Of(3, 1), Dps.Of(3, 2)), ((await a.QueryAsync()).Dps, (await b.QueryAsync()).Dps));
        Assert.NotEqual(PresenceState.GatewayOffline, b.Presence.State);
    }

    [Fact]
    public async Task A_new_address_and_version_of_the_gateway_reach_them_all()
    {
        var old = SimulateGateway(TuyaVersion.V33, new() { Id = "hub", Key = "0123456789abcdef" });
        var now = SimulateGateway(TuyaVersion.V35, new() { Id = "hub", Key = "0123456789abcdef", Children = [new("a") { Dps = Dps.Of(3, 9) }] });
        var gateway = Open(old);
        var child = Child(gateway, "a");
        Assert.Equal((Dps.Of(3, 1), TuyaVersion.V33), ((await child.QueryAsync()).Dps, child.Version));

        gateway.ReplaceVersion(TuyaVersion.V35);
        gateway.ReplaceAddress(now.EndPoint.ToString());
        await now.WaitForClientAsync();

        Assert.Equal(Dps.Of(3, 9), (await child.QueryAsync()).Dps);
        Assert.Equal((TuyaVersion.V35, now.EndPoint.ToString()), (child.Version!.Value, child.Address));
    }

    [Fact]
    public async Task Many_are_used_from_many_threads_at_once()
    {
        const int count = 100;
        var cids = Enumerable.Range(0, count).Select(n => $"c{n:000}").ToArray();
        var simulated = SimulateGateway(TuyaVersion.V34, new() { Children = [.. cids.Select(c => new SimulatedChild(c) { Dps = Dps.Of(3, 0) })] });
        var gateway = Open(simulated);
        await gateway.QueryAsync();

        await Task.WhenAll(cids.Select((cid, n) => Task.Run(async () =>
        {
            await using var other = new TuyaDevice(gateway, cid);
            var child = Child(gateway, cid);
            await Task.WhenAll(child.SetAsync(3, n), other.QueryAsync());
            await child.QueryAsync();
            Assert.Equal(Dps.Of(3, n), child.LastStatus!.Dps);
        })));

        Assert.All(cids, (cid, n) => Assert.Equal(Dps.Of(3, n), simulated.DpsOf(cid)));
        Assert.Equal(count, gateway.SubDevices.Count(s => s.IsClaimed));
        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task Each_has_a_queue_of_its_own_length()
    {
        var simulated = SimulateGateway(TuyaVersion.V33, new() { Faults = [new Ignore { When = r => r.IsWrite }] });
        var gateway = Open(simulated, Options with { CommandQueueCapacity = 2 });
        var (a, b) = (Child(gateway, "a"), Child(gateway, "b"));
        await a.QueryAsync();
        var inFlight = a.SetAsync(3, 1);
        await simulated.WaitForRequestAsync(r => r.IsWrite);

        var waiting = new[] { a.SetAsync(3, 2), a.SetAsync(3, 3) };
        var error = await Assert.ThrowsAsync<CommandQueueFullException>(() => a.SetAsync(3, 4));
        var others = new[] { b.SetAsync(3, 5), b.SetAsync(3, 6) };

        Assert.Equal("a", error.DeviceId);
        Assert.All([inFlight, .. waiting, .. others], t => Assert.False(t.IsCompleted));
        await gateway.DisposeAsync();
        foreach (var task in (Task[])[inFlight, .. waiting, .. others])
            await Assert.ThrowsAsync<ObjectDisposedException>(() => task);
    }
}
