using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Diagnostics;

public sealed class MetricsTests : HubTest, IDisposable
{
    private readonly Measurements _measured = new();

    public MetricsTests() => Meters = _measured;

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Connected_devices_and_connections_made_again_are_counted()
    {
        var (plug, lamp) = (Simulate(TuyaVersion.V33), Simulate(TuyaVersion.V35));
        var device = Hub.Add(Named(plug, "plug"));
        await Task.WhenAll(device.QueryAsync(), Hub.Add(Named(lamp, "lamp")).QueryAsync());
        Assert.Equal(2, _measured.Read("tuyagen.devices.connected"));
        Assert.Equal(0, _measured.Sum("tuyagen.reconnects"));

        plug.DropClients();
        await plug.WaitForRequestAsync(r => r.Connection == 2);
        await device.QueryAsync();
        Assert.Equal(1, _measured.Sum("tuyagen.reconnects"));
        Assert.Equal(1, _measured.Sum("tuyagen.connection.failures", "error.type", "connection_lost"));
        Assert.Equal(2, _measured.Read("tuyagen.devices.connected"));

        await device.DisconnectAsync();
        await ReachesAsync(device, ConnectionState.Idle);
        Assert.Equal(1, _measured.Read("tuyagen.devices.connected"));
        Assert.Equal(1, _measured.Sum("tuyagen.connection.failures"));

        await Hub.RemoveAsync("lamp");
        Assert.Equal(0, _measured.Read("tuyagen.devices.connected"));
    }

    [Fact]
    public async Task Connections_that_fail_are_counted_by_kind()
    {
        var locked = Hub.Add(Named(Simulate(TuyaVersion.V34), "locked") with { Key = LocalKey.Parse("a wrong key 1234") });
        var busy = Simulate(TuyaVersion.V33);
        busy.Faults.Add(new BusySlot());
        var taken = Hub.Add(Named(busy, "taken"));
        var absent = Hub.Add(Absent("nobody"));

        await Task.WhenAll(
            ReachesAsync(locked, ConnectionState.Blocked), ReachesAsync(taken, ConnectionState.Waiting), ReachesAsync(absent, ConnectionState.Waiting));

        Assert.Equal(1, _measured.Sum("tuyagen.connection.failures", "error.type", "wrong_key"));
        Assert.NotEqual(0, _measured.Sum("tuyagen.connection.failures", "error.type", "slot_busy"));
        Assert.NotEqual(0, _measured.Sum("tuyagen.connection.failures", "error.type", "connection_refused"));
    }

    [Fact]
    public async Task The_time_of_requests_is_measured_in_seconds_by_command_and_outcome()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Hub.Add(Named(simulated, "plug"));
        await device.QueryAsync();
        await device.SetAsync(1, true);
        simulated.Faults.Add(new Refuse { Times = 1 });
        await Assert.ThrowsAsync<DeviceRejectedException>(() => device.SetAsync(1, false));

        var times = _measured.Seen.Where(m => m.Instrument == "tuyagen.request.duration").ToList();

        Assert.Equal(["query", "control", "control"], times.Select(t => t.Tags["tuyagen.command"]));
        Assert.Equal([null, null, "rejected"], times.Select(t => t.Tags.GetValueOrDefault("error.type")));
        Assert.All(times, t => Assert.Equal("3.4", t.Tags["network.protocol.version"]));
        Assert.All(times, t => Assert.InRange(t.Value, 0.000001, 10));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Frames_are_counted_in_both_directions(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Hub.Add(Named(simulated, "plug"));
        await device.QueryAsync();
        var (sent, received) = (Frames("transmit"), Frames("receive"));

        simulated.Set(3, 600);
        simulated.Set(3, 700);
        await device.QueryAsync();

        Assert.Equal((sent + 1, received + 3), (Frames("transmit"), Frames("receive")));
        Assert.Equal(Frames("transmit") + Frames("receive"), _measured.Sum("tuyagen.frames", "network.protocol.version", version.ToText()));

        double Frames(string direction) => _measured.Sum("tuyagen.frames", "network.io.direction", direction);
    }

    [Fact]
    public async Task Events_that_slow_listeners_lose_are_counted()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Hub.Add(Named(simulated, "plug", Options with { ListenerCapacity = 4 }));
        await device.QueryAsync();
        using var stop = new CancellationTokenSource();
        _ = device.WatchEventsAsync(stop.Token);

        for (var i = 0; i < 10; i++)
            simulated.Set(3, 1000 + i);
        await device.QueryAsync();
        await stop.CancelAsync();

        Assert.Equal(7, _measured.Sum("tuyagen.listener.lost")); // ten pushes and the answer, less the four that are kept
    }

    [Fact]
    public async Task No_device_and_no_secret_is_named()
    {
        var simulated = Simulate(TuyaVersion.V35);
        await Hub.Add(Named(simulated, "plug")).QueryAsync();
        _measured.Read("tuyagen.devices.connected");

        string[] known = ["tuyagen.command", "network.protocol.version", "network.io.direction", "error.type"];
        Assert.All(_measured.Seen.SelectMany(m => m.Tags.Keys), tag => Assert.Contains(tag, known));
        Assert.DoesNotContain(_measured.Seen.SelectMany(m => m.Tags.Values), v => v == simulated.Id || v == simulated.Key);
    }
}
