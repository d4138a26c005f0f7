using System.Net;
using System.Net.Sockets;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 14, the second half: a device is disposed in every state that it can be in. It ends at once, its callers are told, and nothing is
/// left of it.</summary>
public sealed class DisposalTests : FaultTest
{
    public DisposalTests() => MaxConcurrentDials = 1;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task After_any_byte_of_the_first_connection(TuyaVersion version)
    {
        for (var bytes = 0; ; bytes += 7)
        {
            var simulated = Simulate(version);
            var relay = Between(simulated);
            relay.Valve.Allow(bytes);
            var device = Open(simulated, relay);
            var write = device.SetAsync(3, 1);
            var first = await SoonAsync(Task.WhenAny(write, relay.Valve.Stopped));

            await EndsAsync(device);
            if (first == write)
                return;

            // What may not pass can be something that comes after its answer.
            await SoonAsync(Task.WhenAny(write));
            Assert.True(write.IsCompletedSuccessfully || write.Exception?.InnerException is ObjectDisposedException, write.Exception?.ToString());
            relay.Valve.Open();
            await SoonAsync(simulated.WaitForNoClientAsync());
        }
    }

    [Fact]
    public async Task While_it_is_idle()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated, Options with { Persistent = false });
        await ReachesAsync(device, ConnectionState.Idle);

        await EndsAsync(device);
        Assert.Equal(0, simulated.Connections);
    }

    [Fact]
    public async Task While_it_is_searched()
    {
        var device = Open(Simulate(TuyaVersion.V34), change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);

        await EndsWithCallersAsync(device);
    }

    [Fact]
    public async Task While_its_version_is_waited_for()
    {
        await using var listening = new TuyaContext { Time = Time, BeaconPorts = [Ports.Free()] };
        var simulated = Simulate(TuyaVersion.V34);
        var device = Keep(new TuyaDevice(simulated.Settings with { Version = null }, listening));

        await EndsWithCallersAsync(device);
        Assert.Equal(0, simulated.Connections);
    }

    [Fact]
    public async Task While_it_is_dialled_and_while_it_waits_to_be_dialled()
    {
        using var full = new FullListener();
        var dialled = Keep(new TuyaDevice(DeviceSettings.Of("dialled", "0123456789abcdef", full.Address, TuyaVersion.V33), Context));
        await ReachesAsync(dialled, ConnectionState.Connecting);
        var gated = Open(Simulate(TuyaVersion.V33));
        await ReachesAsync(gated, ConnectionState.Connecting);

        await EndsWithCallersAsync(gated);
        await EndsWithCallersAsync(dialled);

        // The place in the queue of dials is free again.
        await SoonAsync(Open(Simulate(TuyaVersion.V33)).QueryAsync());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task While_it_waits_for_the_next_attempt(TuyaVersion version)
    {
        var simulated = Simulate(version);
        simulated.Pause();
        var device = Open(simulated);
        await ReachesAsync(device, ConnectionState.Waiting);

        await EndsWithCallersAsync(device);
    }

    [Fact]
    public async Task While_it_is_blocked()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated, change: s => s with { Key = WrongKey() });
        await ReachesAsync(device, ConnectionState.Blocked);

        await EndsAsync(device);
    }

    [Fact]
    public async Task While_somebody_is_asked_for_its_key()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var keys = new Keys((_, _) => new TaskCompletionSource<LocalKey?>().Task);
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });
        await UntilAsync(() => keys.Asked > 0, "the provider was asked");

        await EndsWithCallersAsync(device);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task While_commands_wait_and_one_is_on_its_way(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Ignore());
        var last = Last(simulated);
        Task[] waiting = [.. Enumerable.Range(0, 10).Select(n => device.SetAsync(3, n)), device.QueryAsync(), device.HeartbeatAsync()];
        await NextAsync(simulated, last, r => r.IsWrite);

        await EndsAsync(device);
        foreach (var task in waiting)
            await Assert.ThrowsAnyAsync<Exception>(() => SoonAsync(task));
        await SoonAsync(simulated.WaitForNoClientAsync());
    }

    [Fact]
    public async Task While_it_is_disposed_already_and_by_many()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        await SoonAsync(Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            if (n % 2 == 0)
                await device.DisposeAsync();
            else
                device.Dispose();
        }))));

        await EndsAsync(device);
    }

    [Fact]
    public async Task And_made_again_at_once()
    {
        var simulated = Simulate(TuyaVersion.V34);
        for (var round = 0; round < 20; round++)
        {
            var device = Open(simulated);
            await SoonAsync(device.QueryAsync());
            await EndsAsync(device);
        }

        Assert.Equal(20, simulated.Connections);
    }

    private static async Task EndsWithCallersAsync(TuyaDevice device)
    {
        Task[] callers = [device.QueryAsync(), device.SetAsync(1, true), device.ConnectAsync()];
        await EndsAsync(device);
        foreach (var caller in callers)
            await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => SoonAsync(caller));
    }

    private static async Task EndsAsync(TuyaDevice device)
    {
        var events = device.Connection.State == ConnectionState.Closed ? null : device.WatchEventsAsync();
        await SoonAsync(device.DisposeAsync().AsTask());
        Assert.Equal(ConnectionState.Closed, device.Connection.State);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => device.QueryAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => device.SetAsync(1, true));
        if (events is null)
            return;
        await foreach (var happened in events)
            Assert.IsNotType<Lagged>(happened);
    }

    // Linux leaves a dial unanswered when the queue of a listener is full.
    private sealed class FullListener : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _fillers = [];

        public FullListener()
        {
            _listener.Bind(new IPEndPoint(Loopback.Next(), 0));
            _listener.Listen(0);
            for (var i = 0; i < 4; i++)
            {
                var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _fillers.Add(filler);
                _ = filler.ConnectAsync(_listener.LocalEndPoint!).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        public string Address => _listener.LocalEndPoint!.ToString()!;

        public void Dispose()
        {
            _fillers.ForEach(f => f.Dispose());
            _listener.Dispose();
        }
    }
}
