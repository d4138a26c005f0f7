using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>
/// Line 14, the first half: a token is cancelled after every number of bytes that an operation can have exchanged. Whatever that leaves behind, the
/// next commands get their own answers and nobody else's, over the connection that there is.
/// </summary>
public sealed class CancellationTests : FaultTest
{
    private const int Refused = 999;

    private static readonly Dictionary<string, Func<TuyaDevice, int, CancellationToken, Task>> Operations = new()
    {
        ["a write"] = (device, n, token) => device.SetAsync(3, n, cancellationToken: token),
        ["a confirmed write"] = (device, n, token) => device.SetAsync(3, n, WriteLevel.Confirmed, token),
        ["a query"] = (device, _, token) => device.QueryAsync(token),
        ["a heartbeat"] = (device, _, token) => device.HeartbeatAsync(token),
        ["an update"] = (device, _, token) => device.UpdateDpsAsync([3], token),
        ["a raw request"] = (device, _, token) => device.ProductAsync(token),
    };

    public static TheoryData<TuyaVersion, string> Cases => Rows.Of(TuyaVersions.All, Operations.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task After_any_byte_of_a_command_the_next_ones_get_their_own_answers(TuyaVersion version, string operation)
    {
        var simulated = Simulate(version, new Refuse { When = r => r.IsWrite && r.Dps![3] == DpValue.Of(Refused) });
        var relay = Between(simulated);
        var device = Open(simulated, relay, Options with { QueueTimeout = 60 * Second });
        await SoonAsync(device.QueryAsync());

        for (var bytes = 0; await StopsAsync(relay, bytes, token => Operations[operation](device, bytes, token)); bytes += 3)
        {
            await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(3, Refused)));
            await SoonAsync(device.SetAsync(3, -1));
            Assert.Equal(DpValue.Of(-1), (await SoonAsync(device.QueryAsync())).Dps[3]);
        }

        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task After_any_byte_of_the_first_connection_the_next_commands_get_theirs(TuyaVersion version)
    {
        var going = true;
        for (var bytes = 0; going; bytes += 7)
        {
            var simulated = Simulate(version, new Refuse { When = r => r.IsWrite && r.Dps![3] == DpValue.Of(Refused) });
            var relay = Between(simulated);
            TuyaDevice? device = null;
            going = await StopsAsync(relay, bytes, token =>
            {
                device = Open(simulated, relay);
                return device.SetAsync(3, 1, cancellationToken: token);
            });

            await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device!.SetAsync(3, Refused)));
            Assert.Equal(1, simulated.Connections);
            await SoonAsync(device!.DisposeAsync().AsTask());
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_command_that_waits_for_its_turn_or_for_the_device_leaves_nothing_behind(TuyaVersion version)
    {
        var simulated = Simulate(version);
        simulated.Pause();
        var device = Open(simulated, change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);
        using var cancel = new CancellationTokenSource();
        Task[] waiting = [.. Enumerable.Range(0, 20).Select(n => device.SetAsync(3, n, cancellationToken: cancel.Token)), device.ConnectAsync(cancel.Token)];

        await cancel.CancelAsync();
        foreach (var task in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SoonAsync(task));
        simulated.Resume();
        device.ReplaceAddress(simulated.Settings.Address!);
        await SoonAsync(device.QueryAsync());

        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_beforehand_sends_nothing()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        var last = Last(simulated);

        foreach (var operation in Operations.Values)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => operation(device, 1, new CancellationToken(true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.ConnectAsync(new CancellationToken(true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.DisconnectAsync(new CancellationToken(true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.DetectDpsAsync(new CancellationToken(true)));

        Assert.Equal(last, Last(simulated));
        Assert.Equal(ConnectionState.Connected, device.Connection.State);
    }

    [Fact]
    public async Task Many_tokens_that_are_cancelled_while_answers_arrive_leave_every_other_answer_where_it_belongs()
    {
        var simulated = Simulate(TuyaVersion.V35, new Refuse { When = r => r.IsWrite && r.Dps![3] == DpValue.Of(Refused) });
        var device = Open(simulated, Options with { CommandQueueCapacity = 1000 });
        await SoonAsync(device.QueryAsync());

        for (var round = 0; round < 100; round++)
        {
            using var cancel = new CancellationTokenSource();
            var lost = device.SetAsync(3, round, cancellationToken: cancel.Token);
            var refused = device.SetAsync(3, Refused);
            var taken = device.SetAsync(3, -round);
            var cancelling = Task.Run(cancel.Cancel);
            await SoonAsync(Task.WhenAny(lost));
            await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(refused));
            await SoonAsync(taken);
            await cancelling;
        }

        Assert.Equal(1, simulated.Connections);
    }

    // Lets so many bytes pass, then cancels, then lets the rest pass; false when the operation needed no more than that.
    private static async Task<bool> StopsAsync(Relay relay, int bytes, Func<CancellationToken, Task> operation)
    {
        using var cancel = new CancellationTokenSource();
        relay.Valve.Allow(bytes);
        var running = operation(cancel.Token);
        if (await SoonAsync(Task.WhenAny(running, relay.Valve.Stopped)) == running)
        {
            relay.Valve.Open();
            await running;
            return false;
        }

        await cancel.CancelAsync();
        try
        {
            // What may not pass can be something that comes after its answer.
            await SoonAsync(running);
        }
        catch (OperationCanceledException)
        {
            Assert.True(running.IsCanceled);
        }

        relay.Valve.Open();
        return true;
    }
}
