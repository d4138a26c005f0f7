using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class ListenerTests : DeviceTest
{
    [Fact]
    public async Task Several_listeners_each_hear_everything()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated);
        await device.QueryAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var listeners = Enumerable.Range(0, 3).Select(_ => TakeAsync(device.WatchEventsAsync(stop.Token), 20)).ToList();

        for (var i = 1; i <= 20; i++)
            simulated.Set(3, i);

        foreach (var heard in await Task.WhenAll(listeners))
            Assert.Equal(Enumerable.Range(1, 20).Select(i => Dps.Of(3, i)), heard.Cast<DpsReported>().Select(r => r.Changed));
    }

    [Fact]
    public async Task A_listener_that_is_too_slow_is_told_how_much_it_missed_and_goes_on()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated, Options with { ListenerCapacity = 4 });
        await device.QueryAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var slow = device.WatchEventsAsync(stop.Token);
        for (var i = 1; i <= 10; i++)
            await device.SetAsync(3, 1000 + i, WriteLevel.Confirmed);

        var heard = await TakeAsync(slow, 5);

        Assert.Equal(6, Assert.IsType<Lagged>(heard[0]).Missed);
        Assert.Equal([1007, 1008, 1009, 1010], heard.Skip(1).Cast<DpsReported>().Select(r => int.Parse(r.Changed[3].ToString())));
    }

    [Fact]
    public async Task A_listener_ends_with_its_token_and_with_the_device()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated);
        using var stop = new CancellationTokenSource();
        var cancelled = device.WatchEventsAsync(stop.Token);
        var open = device.WatchEventsAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TakeAsync(cancelled, int.MaxValue));
        await device.DisposeAsync();
        Assert.All(await TakeAsync(open, int.MaxValue), e => Assert.IsNotType<Lagged>(e));
    }

    [Fact]
    public async Task The_states_of_the_connection_are_heard_with_their_reason()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await device.QueryAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var events = device.WatchEventsAsync(stop.Token);

        simulated.DropClients();

        var states = (await TakeAsync(events, 4)).OfType<ConnectionChanged>().Select(c => c.Connection).ToList();
        Assert.Equal(
            [ConnectionState.Waiting, ConnectionState.Connecting, ConnectionState.Negotiating, ConnectionState.Connected], states.Select(s => s.State));
        Assert.IsType<ConnectionLostException>(states[0].Reason);
    }

    private static async Task<List<DeviceEvent>> TakeAsync(IAsyncEnumerable<DeviceEvent> events, int count)
    {
        var taken = new List<DeviceEvent>();
        await foreach (var happened in events)
        {
            taken.Add(happened);
            if (taken.Count == count)
                break;
        }

        return taken;
    }
}
