using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 2: some firmware serves a number of connections and then none until its mains are cut. So connections are counted.</summary>
public sealed class WedgeTests : FaultTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_eventful_day_costs_no_connection_beyond_those_that_the_device_ended(TuyaVersion version)
    {
        const int drops = 4;
        var simulated = Simulate(version, new SimulatedDeviceOptions { Faults = [new Wedge(1 + drops)], RequestLogSize = 10_000 });
        var device = Open(simulated, Options with { HeartbeatInterval = Hour / 4 });
        await SoonAsync(device.QueryAsync());

        for (var quarter = 1; quarter <= 96; quarter++)
        {
            await SpendAQuarterAsync(simulated, device, quarter);
            if (quarter % (96 / drops) != 0)
                continue;
            simulated.DropClients();
            var waiting = await ReachesAsync(device, ConnectionState.Waiting);
            Clock.Advance(waiting.NextAttempt!.Value - Clock.GetUtcNow());
            await SoonAsync(device.QueryAsync());
        }

        Assert.Equal(1 + drops, simulated.Connections);
        Assert.Equal(1 + drops, device.Connection.Connections);
    }

    [Fact]
    public async Task A_wedged_device_is_asked_at_most_once_a_minute_and_found_after_its_mains_were_cut()
    {
        var simulated = Simulate(TuyaVersion.V34, new Wedge(2));
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.DropClients();
        await RetryAsync(device);
        await SoonAsync(device.QueryAsync());
        simulated.DropClients();

        var (attempts, begun) = (0, Clock.GetUtcNow());
        ConnectionInfo waiting = device.Connection;
        while (Clock.GetUtcNow() - begun < Hour)
        {
            waiting = await RetryAsync(device);
            attempts++;
        }

        Assert.InRange(attempts, 60, 70);
        Assert.True(waiting.Reason is ConnectionRefusedException or SlotBusyException, waiting.ToString());
        await WaitingAsync(device);
        simulated.Resume();
        await RetryAsync(device);
        await ReachesAsync(device, ConnectionState.Connected);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_drops_every_connection_after_its_first_answer_is_dialled_ever_more_rarely(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        var begun = Clock.GetUtcNow();
        for (var query = 0L; Clock.GetUtcNow() - begun < Hour / 2;)
        {
            query = (await NextAsync(simulated, query, r => r.IsQuery)).Number;
            simulated.DropClients();
            await RetryAsync(device);
        }

        Assert.InRange(simulated.Connections, 30, 40);
    }

    private Task<ConnectionInfo> WaitingAsync(TuyaDevice device) =>
        ReachesAsync(device, c => c.State == ConnectionState.Waiting && c.NextAttempt > Clock.GetUtcNow(), "waiting");

    // Lets the next attempt come, and gives what was known before it.
    private async Task<ConnectionInfo> RetryAsync(TuyaDevice device)
    {
        var before = await WaitingAsync(device);
        Clock.Advance(before.NextAttempt!.Value - Clock.GetUtcNow());
        return before;
    }

    // A heartbeat, a question, writes of which one is refused; once an hour a command that is cancelled or not answered in time, and
    // objects of the device that come and go.
    private async Task SpendAQuarterAsync(SimulatedDevice simulated, TuyaDevice device, int quarter)
    {
        var last = Last(simulated);
        Clock.Advance(Hour / 4);
        await NextAsync(simulated, last, r => r.Command == TuyaCommand.Heartbeat);
        await SoonAsync(device.SetAsync(3, quarter));
        await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(99, true)));
        await SoonAsync(device.QueryAsync());
        if (quarter % 4 == 0)
            await TimeOutAsync(simulated, device);
        if (quarter % 4 == 1)
            await CancelAsync(simulated, device);
        await using var passing = new TuyaDevice(simulated.Settings, Context);
        await SoonAsync(passing.SetAsync(1, quarter % 2 == 0, WriteLevel.Sent));
        await SoonAsync(device.HeartbeatAsync());
    }

    private async Task TimeOutAsync(SimulatedDevice simulated, TuyaDevice device)
    {
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite, Times = 1 });
        var (last, write) = (Last(simulated), device.SetAsync(3, 0));
        await NextAsync(simulated, last, r => r.IsWrite);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(write));
    }

    private static async Task CancelAsync(SimulatedDevice simulated, TuyaDevice device)
    {
        using var cancel = new CancellationTokenSource();
        simulated.Faults.Add(new Ignore { When = r => r.IsQuery, Times = 1 });
        var (last, query) = (Last(simulated), device.QueryAsync(cancel.Token));
        await NextAsync(simulated, last, r => r.IsQuery);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SoonAsync(query));
    }
}
