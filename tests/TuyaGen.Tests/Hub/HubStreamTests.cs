using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

public class HubStreamTests : HubTest
{
    [Fact]
    public async Task A_device_is_heard_from_its_adding_to_its_removal()
    {
        var heard = Listen();
        var simulated = Simulate(TuyaVersion.V34);

        var device = Hub.Add(Named(simulated, "plug"));
        await heard.FirstAsync(e => e.Event is DpsReported);
        await Hub.RemoveAsync("plug");
        await heard.FirstAsync(e => e.Event is DeviceRemoved);

        Assert.All(heard.Seen, e => Assert.Same(device, e.Device));
        Assert.IsType<DeviceAdded>(heard.Seen[0].Event);
        var states = heard.Seen.Select(e => e.Event).OfType<ConnectionChanged>().Select(c => c.Connection.State).ToList();
        // What it went through while it was being added may have passed before anybody could hear it.
        ConnectionState[] all = [ConnectionState.Connecting, ConnectionState.Negotiating, ConnectionState.Connected, ConnectionState.Closed];
        Assert.Equal(all[^states.Count..], states);
        Assert.Contains(ConnectionState.Closed, states);
        Assert.IsType<DeviceRemoved>(heard.Seen[^1].Event);
    }

    [Fact]
    public async Task All_devices_are_in_one_stream_those_that_come_later_included()
    {
        var (first, second) = (Simulate(TuyaVersion.V33), Simulate(TuyaVersion.V35));
        var one = Hub.Add(Named(first, "first"));
        await one.QueryAsync();
        var heard = Listen();
        var two = Hub.Add(Named(second, "second"));
        await two.QueryAsync();

        first.Set(1, true);
        second.Set(2, "colour");

        await heard.FirstAsync(e => e.Device == one && e.Event is DpsReported { Changed: var c } && c.ContainsKey(1));
        await heard.FirstAsync(e => e.Device == two && e.Event is DpsReported { Changed: var c } && c.ContainsKey(2));
    }

    [Fact]
    public async Task A_connection_that_fails_is_told_with_its_reason()
    {
        var heard = Listen();

        Hub.Add(Absent("nobody", "off"));

        var waiting = (ConnectionChanged)(await heard.FirstAsync(e => e.Event is ConnectionChanged { Connection.State: ConnectionState.Waiting })).Event;
        Assert.IsType<ConnectionRefusedException>(waiting.Connection.Reason);
        Assert.NotNull(waiting.Connection.NextAttempt);
    }

    [Fact]
    public async Task A_report_of_a_sub_device_is_heard_once_and_as_its_own()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Children = [new("c1") { Dps = Dps.Of(1, false) }] });
        var gateway = Hub.Add(Named(simulated, "gateway"));
        var valve = Hub.Add(new DeviceEntry { Id = "valve", Cid = "c1", Parent = "gateway" });
        await gateway.QueryAsync();
        var heard = Listen();

        simulated.Set("c1", Dps.Of(1, true));
        simulated.Set(1, true);
        await heard.FirstAsync(e => e.Device == gateway && e.Event is DpsReported);

        var report = Assert.Single(heard.Seen, e => e.Event is DpsReported { Cid: "c1" });
        Assert.Same(valve, report.Device);
    }

    [Fact]
    public async Task A_listener_that_is_too_slow_is_told_how_much_it_missed()
    {
        const int pushes = 1100;
        var simulated = Simulate(TuyaVersion.V33);
        var device = Hub.Add(Named(simulated, "plug"));
        await device.QueryAsync();
        using var stop = new CancellationTokenSource();
        var slow = Hub.WatchAsync(stop.Token);
        for (var i = 1; i <= pushes; i++)
            simulated.Set(3, 1000 + i);

        // Its answer comes behind the pushes.
        await device.QueryAsync();
        await Hub.RemoveAsync("plug");
        await Hub.DisposeAsync();

        var heard = new List<HubEvent>();
        await foreach (var happened in slow)
            heard.Add(happened);
        var lagged = Assert.IsType<Lagged>(heard[0].Event);
        Assert.Null(heard[0].Device);
        Assert.Equal(pushes + 3, lagged.Missed + heard.Count - 1); // the answer, the closing and the removal
        Assert.Equal(1024, heard.Count - 1);
    }

    [Fact]
    public async Task A_stream_ends_with_its_token_and_with_the_hub()
    {
        using var stop = new CancellationTokenSource();
        var cancelled = Hub.WatchAsync(stop.Token);
        var open = Hub.WatchAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CountAsync(cancelled));
        await Hub.DisposeAsync();

        Assert.Equal(0, await CountAsync(open));
        Assert.Equal(0, await CountAsync(Hub.WatchAsync()));
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<HubEvent> events)
    {
        var count = 0;
        await foreach (var _ in events)
            count++;
        return count;
    }
}
