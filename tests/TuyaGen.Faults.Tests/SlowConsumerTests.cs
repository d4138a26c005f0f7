using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 13, the part without the week: listeners that are too slow or never read, callers that pile up, and many devices.</summary>
public sealed class SlowConsumerTests : FaultTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_listener_that_sleeps_is_told_the_exact_loss_and_keeps_nobody_else_waiting(TuyaVersion version)
    {
        const int reports = 600;
        const int capacity = 16;
        var simulated = Simulate(version);
        var device = Open(simulated, Options with { ListenerCapacity = capacity });
        await SoonAsync(device.QueryAsync());
        using var stop = new CancellationTokenSource();
        var sleeping = device.WatchEventsAsync(stop.Token);

        for (var i = 1; i <= reports; i++)
            simulated.Push(Dps.Of(3, i));
        await UntilAsync(() => device.LastStatus!.Dps[3] == DpValue.Of(reports), "all reports were read");
        await SoonAsync(device.HeartbeatAsync());

        await using var events = sleeping.GetAsyncEnumerator();
        await events.MoveNextAsync();
        Assert.Equal(reports - capacity, Assert.IsType<Lagged>(events.Current).Missed);
        for (var i = reports - capacity + 1; i <= reports; i++)
        {
            Assert.True(await events.MoveNextAsync());
            Assert.Equal(Dps.Of(3, i), Assert.IsType<DpsReported>(events.Current).Reported);
        }
    }

    [Fact]
    public async Task A_reader_of_messages_that_stops_in_the_middle_holds_back_no_command()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated, Options with { ListenerCapacity = 2 });
        await SoonAsync(device.QueryAsync());
        using var stop = new CancellationTokenSource();
        await using var messages = device.ReceiveAsync(stop.Token).GetAsyncEnumerator();
        var first = messages.MoveNextAsync();

        for (var i = 0; i < 100; i++)
            await SoonAsync(device.SetAsync(3, i));

        Assert.True(await SoonAsync(first.AsTask()));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Callers_that_pile_up_behind_a_silent_device_are_refused_at_the_bound_and_the_rest_gives_up_in_time(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated, Options with { CommandQueueCapacity = 8 });
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Ignore());

        var (last, writes) = (Last(simulated), Enumerable.Range(0, 100).Select(n => device.SetAsync(3, n)).ToList());
        await NextAsync(simulated, last, r => r.IsWrite);
        Assert.Equal(91, writes.Count(w => w.Exception?.InnerException is CommandQueueFullException));
        for (var waited = 0; waited < 40; waited++)
            Clock.Advance(Second);

        foreach (var write in writes)
            await Assert.ThrowsAnyAsync<TuyaException>(() => SoonAsync(write));
    }

    [Fact]
    public async Task Many_devices_that_vanish_together_come_back_together()
    {
        const int count = 200;
        var devices = Enumerable.Range(0, count).Select(i => Simulate(TuyaVersions.All[i % TuyaVersions.All.Count])).ToList();
        var clients = devices.ConvertAll(d => Open(d));
        await SoonAsync(Task.WhenAll(clients.Select(c => c.QueryAsync())));

        devices.ForEach(d => d.ResetClients());
        foreach (var client in clients)
            await ReachesAsync(client, ConnectionState.Waiting);
        Clock.Advance(Second);
        await SoonAsync(Task.WhenAll(clients.Select(c => c.QueryAsync())));

        Assert.All(devices, d => Assert.Equal(2, d.Connections));
    }
}
