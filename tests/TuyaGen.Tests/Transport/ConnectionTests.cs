using System.Diagnostics;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class ConnectionTests : DeviceTest
{
    [Fact]
    public async Task Construction_returns_at_once_and_a_command_tells_that_nothing_listens()
    {
        var device = Keep(new TuyaDevice(DeviceSettings.Of("nobody", "0123456789abcdef", $"127.0.0.1:{Ports.Free()}", TuyaVersion.V33) with { Options = Options }, Context));

        var error = await Assert.ThrowsAnyAsync<TuyaException>(() => device.QueryAsync());

        Assert.True(error is ConnectionRefusedException or DeviceUnreachableException, error.ToString());
        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
        await ReachesAsync(device, ConnectionState.Waiting);
        Assert.IsType<ConnectionRefusedException>(device.Connection.Reason);
    }

    [Fact]
    public async Task A_device_that_comes_back_is_connected_again_and_asked()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await device.QueryAsync();

        simulated.Set(2, "colour");
        simulated.Pause();
        simulated.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);
        simulated.Set(3, 700);
        simulated.Resume();
        await ReachesAsync(device, ConnectionState.Connected);
        await simulated.WaitForRequestAsync(r => r.IsQuery && r.Connection > 1);

        Assert.Equal(DpValue.Of(700), (await device.QueryAsync()).Dps[3]);
    }

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task The_first_thing_after_connecting_is_a_query(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);

        await device.SetAsync(1, true);

        Assert.True(simulated.Requests[0].IsQuery);
        Assert.NotNull(device.LastStatus);
    }

    [Fact]
    public async Task All_objects_of_a_device_share_one_connection_until_the_last_is_gone()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var first = Open(simulated);
        var second = Open(simulated);
        await Task.WhenAll(first.QueryAsync(), second.QueryAsync());

        await first.DisposeAsync();
        await second.SetAsync(1, true);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.QueryAsync());
        Assert.Equal(1, simulated.Connections);

        await second.DisposeAsync();
        await simulated.WaitForNoClientAsync();
    }

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_wrong_key_is_told_and_not_tried_over_and_over_and_a_right_one_takes_effect(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { WrongKey = WrongKeyReaction.Answer });
        var device = Open(simulated, change: s => s with { Key = LocalKey.Parse("a wrong key 1234") });

        var error = await Assert.ThrowsAsync<WrongKeyException>(() => device.QueryAsync());
        await ReachesAsync(device, ConnectionState.Blocked);
        await Assert.ThrowsAsync<WrongKeyException>(() => device.QueryAsync());

        Assert.Equal(914, error.Code);
        Assert.Equal(1, simulated.Connections);
        device.ReplaceKey(LocalKey.Parse(simulated.Key));
        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Fact]
    public async Task A_35_device_that_hangs_up_on_the_negotiation_is_said_to_have_another_key()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated, change: s => s with { Key = LocalKey.Parse("a wrong key 1234") });

        var error = await Assert.ThrowsAsync<WrongKeyException>(() => device.QueryAsync());

        Assert.False(error.IsCertain);
    }

    [Fact]
    public async Task A_fresh_key_is_asked_for_once_after_a_refusal()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var provider = new Keys(simulated);
        var device = Open(simulated, Options with { KeyProvider = provider }, s => s with { Key = LocalKey.Parse("a wrong key 1234") });

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        Assert.Equal(1, provider.Asked);
    }

    [Theory]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_busy_slot_is_told(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new BusySlot()] });
        var device = Open(simulated);

        var error = await Assert.ThrowsAsync<SlotBusyException>(() => device.QueryAsync());

        Assert.Contains("close the phone app", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task Silence_in_the_negotiation_is_told(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new Ignore { When = r => r.IsNegotiation }] });
        var device = Open(simulated, Impatient);

        await Assert.ThrowsAsync<HandshakeTimeoutException>(() => device.QueryAsync());
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task Stray_reports_during_the_negotiation_are_passed_over(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new StrayReport { When = r => r.IsNegotiation }] });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Fact]
    public async Task A_device_of_another_version_is_told_apart_from_a_wrong_key()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated, Impatient, s => s with { Version = TuyaVersion.V33 });

        var error = await Assert.ThrowsAnyAsync<TuyaException>(() => device.QueryAsync());

        Assert.IsNotType<WrongKeyException>(error);
        device.ReplaceVersion(TuyaVersion.V35);
        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Fact]
    public async Task Another_address_takes_effect_on_a_live_device()
    {
        var old = Simulate(TuyaVersion.V33, new() { Id = "moving", Key = "0123456789abcdef" });
        var now = Simulate(TuyaVersion.V33, new() { Id = "moving", Key = "0123456789abcdef" });
        var device = Open(old);
        await device.QueryAsync();

        device.ReplaceAddress(now.EndPoint.ToString());
        await now.WaitForClientAsync();
        await device.SetAsync(1, true);

        Assert.Equal(DpValue.Of(true), now.Dps[1]);
        Assert.Equal(now.EndPoint.ToString(), device.Address);
    }

    [Fact]
    public async Task A_device_that_is_not_kept_closes_after_each_command()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated, Options with { Persistent = false });

        await device.QueryAsync();
        await simulated.WaitForNoClientAsync();
        await device.SetAsync(1, true);
        await simulated.WaitForNoClientAsync();

        Assert.Equal(2, simulated.Connections);
    }

    [Fact]
    public async Task Disconnecting_lasts_until_the_next_command()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await device.ConnectAsync();

        await device.DisconnectAsync();
        await simulated.WaitForNoClientAsync();
        await ReachesAsync(device, ConnectionState.Idle);
        await device.ConnectAsync();

        Assert.Equal(2, device.Connection.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("0123456789abcdef0")]
    [InlineData("0123456789abcde\u4e2d")]
    public void A_key_that_is_none_is_refused_with_advice(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => new TuyaDevice("id", key, "127.0.0.1"));

        Assert.Contains("local key", error.Message, StringComparison.Ordinal);
        if (key.Length > 0)
            Assert.DoesNotContain(key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.168.1.23:99999")]
    [InlineData("not an address")]
    [InlineData("1.2.3.4:x")]
    public void An_address_that_is_none_is_refused_with_an_example(string address) => Assert.Contains(
        "192.168.1.23", Assert.Throws<ArgumentException>(() => new TuyaDevice("id", "0123456789abcdef", address)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_id_and_options_that_make_no_sense_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new TuyaDevice(" ", "0123456789abcdef"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TuyaDevice("id", "0123456789abcdef", null, Options with { RequestTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TuyaDevice("id", "0123456789abcdef", null, Options with { HeartbeatInterval = TimeSpan.FromMilliseconds(10) }));
    }

    [Fact]
    public async Task Many_devices_connect_though_few_are_dialled_at_once()
    {
        var devices = Enumerable.Range(0, 60).Select(_ => Simulate(TuyaVersion.V33)).ToList();
        await using var context = new TuyaContext { MaxConcurrentDials = 4, BeaconPorts = [] };
        var clients = devices.ConvertAll(d => Keep(new TuyaDevice(d.Settings, context)));

        await Task.WhenAll(clients.Select(c => c.QueryAsync()));

        Assert.All(devices, d => Assert.Equal(1, d.Connections));
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    private sealed class Keys(SimulatedDevice simulated) : IKeyProvider
    {
        public int Asked { get; private set; }

        public ValueTask<LocalKey?> GetKeyAsync(string deviceId, CancellationToken cancellationToken)
        {
            Asked++;
            return ValueTask.FromResult<LocalKey?>(LocalKey.Parse(simulated.Key));
        }
    }
}
