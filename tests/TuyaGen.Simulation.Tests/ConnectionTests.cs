using System.Net;
using System.Net.Sockets;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task One_client_too_many_is_accepted_and_reset()
    {
        await using var device = TestDevice.Start();
        using var first = await RawClient.ConnectAsync(device);
        await first.SilenceAsync();

        Assert.True(await RawClient.DialInVainAsync(device));
        await first.SilenceAsync();
        Assert.Equal((2L, 1), (device.Connections, device.ConnectedClients));
    }

    [Fact]
    public async Task A_slot_is_free_as_soon_as_its_client_is_gone()
    {
        await using var device = TestDevice.Start();
        for (var round = 0; round < 200; round++)
        {
            using var client = await RawClient.ConnectAsync(device);
            await client.SilenceAsync();
        }

        Assert.Equal(200, device.Connections);
    }

    [Fact]
    public async Task A_client_that_says_nothing_is_let_go()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Time = time });
        using var client = await RawClient.ConnectAsync(device);
        await device.WaitForClientAsync(RawClient.Limit());
        time.Advance(TimeSpan.FromSeconds(29));
        await client.SilenceAsync();
        time.Advance(TimeSpan.FromSeconds(29));
        await client.SilenceAsync();

        time.Advance(TimeSpan.FromSeconds(30));

        Assert.False(await client.EndAsync());
        Assert.Equal(0, device.ConnectedClients);
    }

    [Fact]
    public async Task A_device_that_lets_nobody_go_has_no_timer()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Time = time, IdleTimeout = Timeout.InfiniteTimeSpan });
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        Assert.Equal(0, time.ArmedTimers);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clients_can_be_dropped_or_reset(bool reset)
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        if (reset)
            device.ResetClients();
        else
            device.DropClients();

        Assert.Equal(reset, await client.EndAsync());
        Assert.Equal(0, device.ConnectedClients);
    }

    [Fact]
    public async Task A_paused_device_refuses_new_clients_and_keeps_those_it_has()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { MaxClients = 2 });
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.Pause();

        var refused = await Assert.ThrowsAsync<SocketException>(() => RawClient.DialAsync(device));
        Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
        await client.SilenceAsync();
        device.Resume();
        using var again = await RawClient.ConnectAsync(device);
        await again.SilenceAsync();
    }

    [Fact]
    public async Task A_client_can_be_waited_for_and_its_leaving_too()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35);
        var ready = device.WaitForClientAsync(RawClient.Limit());
        using var client = await RawClient.DialAsync(device);
        await client.StartAsync();
        var answer = await client.ReceiveAsync();
        Assert.False(ready.IsCompleted);

        await client.FinishAsync(answer.Body);
        await ready;
        var gone = device.WaitForNoClientAsync(RawClient.Limit());
        Assert.False(gone.IsCompleted);
        client.Dispose();
        await gone;
    }

    [Fact]
    public async Task New_firmware_ends_the_connection_and_speaks_the_other_version()
    {
        await using var device = TestDevice.Start();
        using var old = await RawClient.ConnectAsync(device);
        await old.SilenceAsync();

        device.ChangeVersion(TuyaVersion.V35);

        Assert.False(await old.EndAsync());
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        Assert.Equal(TuyaVersion.V35, device.Settings.Version);
    }

    [Fact]
    public async Task A_disposed_device_is_gone_and_its_port_is_free()
    {
        var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        var endless = device.WaitForRequestAsync(_ => false, RawClient.Limit());

        await device.DisposeAsync();
        await device.DisposeAsync();

        Assert.False(await client.EndAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => endless);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => device.WaitForClientAsync());
        await using var next = TestDevice.Start(new SimulatedDeviceOptions { Port = device.EndPoint.Port });
        using var again = await RawClient.ConnectAsync(next);
        await again.SilenceAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        await using var device = TestDevice.Start();

        var error = Assert.Throws<InvalidOperationException>(() => TestDevice.Start(new SimulatedDeviceOptions { Port = device.EndPoint.Port }));

        Assert.Contains($"cannot listen on {device.EndPoint}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_reset_before_the_memory_is_full()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        var large = Dps.Of(2, new string('x', 100_000));

        for (var i = 0; i < 1000 && device.ConnectedClients > 0; i++)
            device.Push(large);

        Assert.Equal(0, device.ConnectedClients);
    }

    [Fact]
    public async Task A_client_that_reads_gets_any_amount()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        var large = Dps.Of(2, new string('x', 100_000));

        for (var i = 0; i < 30; i++)
        {
            device.Push(large);
            Assert.Equal(large, (await client.ReceiveAsync()).Dps);
        }

        await client.SilenceAsync();
    }

    [Fact]
    public async Task A_client_without_a_session_gets_no_reports()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34);
        using var client = await RawClient.DialAsync(device);
        await client.StartAsync();
        var answer = await client.ReceiveAsync();

        device.Set(1, false);
        await client.FinishAsync(answer.Body);

        await client.SilenceAsync();
    }

    [Fact]
    public async Task Hundreds_of_devices_live_in_one_process()
    {
        await using var home = SimulatedHome.Start(Enumerable.Range(0, 300).Select(n => new SimulatedDeviceOptions
        {
            Version = n % 2 == 0 ? TuyaVersion.V33 : TuyaVersion.V35,
            Address = new IPAddress([127, 0, 1, (byte)(n % 250)]),
            Dps = TestDevice.Values,
        }));

        await Parallel.ForEachAsync(home, async (device, _) =>
        {
            using var client = await RawClient.ConnectAsync(device);
            await client.QueryAsync();
            Assert.Equal(device.Dps, (await client.ReceiveAsync()).Dps);
        });

        Assert.All(home, d => Assert.Equal(1, d.Connections));
    }
}
