using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class LinkTests : RuleTest
{
    private readonly ManualTime _time = new();
    private int _timers;

    public LinkTests() => Time = _time;

    [Fact]
    public async Task A_status_that_lacks_something_is_asked_for_again()
    {
        var simulated = Simulate<SensorDevice>(new() { Dps = Dps.FromJson("""{"1":true,"9":150}"""), Faults = [new PartialStatus(9) { Times = 2 }] });
        var sensor = await ConnectAsync(simulated);

        var status = sensor.StatusAsync();
        await PassAsync();

        Assert.True((await status).Presence);
    }

    [Fact]
    public async Task After_some_times_what_there_is_is_given()
    {
        var simulated = Simulate<SensorDevice>(new() { Dps = Dps.FromJson("""{"1":true,"9":150}"""), Faults = [new PartialStatus(9)] });
        var sensor = await ConnectAsync(simulated);

        var status = sensor.StatusAsync();
        for (var retry = 1; retry <= 3; retry++)
        {
            Assert.False(status.IsCompleted);
            await PassAsync();
        }

        Assert.Equal((null, 1.5m), ((await status).Presence, (await status).Distance));
    }

    [Fact]
    public async Task The_first_status_is_completed_even_when_nobody_asks()
    {
        var simulated = Simulate<SensorDevice>(new() { Dps = Dps.FromJson("""{"1":true,"9":150}"""), Faults = [new PartialStatus(9) { Times = 1 }] });
        var sensor = await ConnectAsync(simulated);
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = sensor.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.True(await changes.MoveNextAsync());
        Assert.True(changes.Current.State.Presence);
    }

    [Fact]
    public async Task A_device_that_only_pushes_is_not_asked_and_its_first_report_is_waited_for()
    {
        var simulated = Simulate<InverterDevice>(new() { Dps = Dps.FromJson("""{"21":0}""") });
        var inverter = Connect<InverterDevice>(simulated);

        var first = inverter.StatusAsync();
        await simulated.WaitForClientAsync();
        Assert.False(first.IsCompleted);
        simulated.Push(Dps.FromJson("""{"21":350}"""));

        Assert.Equal(350, (await first).Power);
        Assert.Equal(350, (await inverter.StatusAsync()).Power);
        Assert.DoesNotContain(simulated.Requests, r => r.IsQuery);
    }

    [Fact]
    public async Task A_device_that_only_pushes_and_says_nothing_is_told_of()
    {
        var simulated = Simulate<InverterDevice>();
        var inverter = Connect<InverterDevice>(simulated);
        await ReachesAsync(inverter, ConnectionState.Connected);
        var timers = _time.ArmedTimers;

        var status = inverter.StatusAsync();
        await _time.WaitForTimersAsync(timers + 1);
        _time.Advance(Options.RequestTimeout);

        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => status);
        Assert.Contains("reports by itself only", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_only_pushes_can_be_written()
    {
        var simulated = Simulate<InverterDevice>();
        var inverter = Connect<InverterDevice>(simulated);

        var result = await inverter.SetLimitAsync(300, WriteLevel.Confirmed);

        Assert.Equal(WriteLevel.Confirmed, result.Level);
        Assert.DoesNotContain(simulated.Requests, r => r.IsQuery);
    }

    [Fact]
    public async Task The_way_of_asking_and_the_list_come_from_the_model()
    {
        var simulated = Simulate<ListedDevice>(new() { Dps = Dps.FromJson("""{"1":true,"2":true,"3":4}""") });
        var listed = Connect<ListedDevice>(simulated);

        var state = await listed.StatusAsync();

        Assert.Equal((true, null, 4), (state.Switch, state.Hidden, state.Level));
        Assert.Equal(DeviceKind.Device22, listed.Kind);
        Assert.All(simulated.Requests.Where(r => r.IsQuery), r => Assert.Equal([1, 3], r.Dps!.Keys));
    }

    [Fact]
    public async Task Version_and_persistence_come_from_the_model_unless_the_user_says_otherwise()
    {
        var simulated = Simulate<SensorDevice>(new() { MaxClients = 2 });
        var settings = simulated.Settings with { Version = null };
        var sensor = Keep(new SensorDevice(settings with { Options = Options }, Context));
        await sensor.StatusAsync();
        await simulated.WaitForNoClientAsync();
        await using var other = new TuyaContext { Time = _time, BeaconPorts = [] };

        await using var kept = new SensorDevice(settings with { Options = Options with { Persistent = true, Version = TuyaVersion.V34 } }, other);
        await kept.StatusAsync();
        await kept.HeartbeatAsync();

        Assert.Equal(TuyaVersion.V34, sensor.Version);
        Assert.Equal(ConnectionState.Connected, kept.Connection.State);
        Assert.Equal(1, kept.Connection.Connections);
    }

    private async Task<SensorDevice> ConnectAsync(SimulatedDevice simulated)
    {
        var sensor = Connect<SensorDevice>(simulated, Options with { Persistent = true });
        await ReachesAsync(sensor, ConnectionState.Connected);
        await CatchUpAsync(sensor);
        _timers = _time.ArmedTimers;
        return sensor;
    }

    // Waits until the question has been answered and the wait for the next one has begun, and lets it pass.
    private async Task PassAsync()
    {
        await _time.WaitForTimersAsync(_timers + 1);
        _time.Advance(TimeSpan.FromSeconds(5));
    }
}
