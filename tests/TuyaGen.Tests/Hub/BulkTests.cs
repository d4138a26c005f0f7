using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

public class BulkTests : HubTest
{
    [Fact]
    public async Task Each_device_has_a_result_of_its_own_whatever_becomes_of_the_others()
    {
        var (good, silent, locked) = (Simulate(TuyaVersion.V33), Simulate(TuyaVersion.V35), Simulate(TuyaVersion.V34));
        silent.Faults.Add(new Ignore());
        Hub.Add(Named(good, "good"));
        Hub.Add(Absent("nobody", "off"));
        Hub.Add(Named(silent, "silent", Impatient));
        Hub.Add(Named(locked, "locked") with { Key = LocalKey.Parse("a wrong key 1234") });

        var results = await Hub.StatusAllAsync();

        Assert.Equal(["good", "off", "silent", "locked"], results.Select(r => r.Device.Name));
        Assert.Equal(good.Dps, results[0].ValueOrThrow().Dps);
        Assert.IsType<ConnectionRefusedException>(results[1].Error);
        Assert.IsType<DeviceTimeoutException>(results[2].Error);
        Assert.IsType<WrongKeyException>(results[3].Error);
        Assert.Null(results[3].Value);
        Assert.Throws<WrongKeyException>(() => results[3].ValueOrThrow());
        Assert.StartsWith("good (", results[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("does not accept the local key", results[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_hangs_holds_up_no_other()
    {
        var hanging = Hub.Add(Absent("nobody", "hanging"));
        for (var i = 0; i < 5; i++)
            Hub.Add(Named(Simulate(TuyaVersion.V33), $"good{i}"));
        var othersAreDone = new TaskCompletionSource();
        var left = 5;

        var results = await Hub.All<TuyaDevice>().ForEachAsync(async (device, token) =>
        {
            if (device == hanging)
            {
                await othersAreDone.Task.WaitAsync(Deadline.Limit, token);
                return;
            }

            await device.QueryAsync(token);
            if (Interlocked.Decrement(ref left) == 0)
                othersAreDone.SetResult();
        });

        Assert.All(results, r => Assert.True(r.IsSuccess, r.ToString()));
    }

    [Fact]
    public async Task A_device_gets_no_more_time_than_the_caller_allows_even_where_the_operation_does_not_look()
    {
        Hub.Add(Absent("a", "slow"));
        Hub.Add(Absent("b", "quick"));

        var results = await Hub.All<TuyaDevice>().ForEachAsync(
            (device, _) => device.Name == "slow" ? new TaskCompletionSource<int>().Task : Task.FromResult(7),
            new() { Timeout = TimeSpan.FromMilliseconds(30) });

        Assert.Contains("was not done within 0.03 s", Assert.IsType<DeviceTimeoutException>(results[0].Error).Message, StringComparison.Ordinal);
        Assert.Equal("a", ((DeviceTimeoutException)results[0].Error!).DeviceId);
        Assert.Equal(7, results[1].ValueOrThrow());
    }

    [Fact]
    public async Task The_callers_token_ends_the_call()
    {
        Hub.Add(Absent("a"));
        using var stop = new CancellationTokenSource();

        var call = Hub.All<TuyaDevice>().ForEachAsync((_, _) => new TaskCompletionSource().Task, cancellationToken: stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Hub.StatusAllAsync(cancellationToken: stop.Token));
    }

    [Fact]
    public async Task No_more_devices_are_called_at_once_than_the_caller_allows()
    {
        for (var i = 0; i < 6; i++)
            Hub.Add(Absent($"device{i}"));
        var (now, most) = (0, 0);

        var results = await Hub.All<TuyaDevice>().ForEachAsync(
            async (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
            },
            new() { MaxConcurrency = 2 });

        Assert.Equal(6, results.Count);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Devices_are_selected_by_class_by_trait_and_by_a_condition()
    {
        var (desk, shelf, plug) = (SimulateBulb(), SimulateBulb(), Simulate(TuyaVersion.V33));
        Hub.Add<BulbDevice>(Named(desk, "desk"));
        Hub.Add<BulbDevice>(Named(shelf, "shelf"));
        Hub.Add<OutletDevice>(Named(plug, "plug"));
        Hub.Add(Absent("raw"));

        var states = await Hub.All<BulbDevice>().ForEachAsync((bulb, token) => bulb.StatusAsync(token));
        Assert.Equal([true, true], states.Select(r => r.ValueOrThrow().Switch));

        var switched = await Hub.All<ISwitchable>().ForEachAsync((one, token) => one.SetOnAsync(false, cancellationToken: token));
        Assert.Equal(3, switched.Count(r => r.IsSuccess));
        Assert.Equal([DpValue.Of(false), DpValue.Of(false)], [desk.Dps[20], shelf.Dps[20]]);

        var one = Hub.All<BulbDevice>(b => b.Name == "desk");
        Assert.Equal("desk", Assert.Single(one).Name);
        Assert.Equal(desk.Dps, Assert.Single(await Hub.StatusAllAsync(one)).ValueOrThrow().Dps);
        Assert.Empty(await Hub.All<CoverDevice>().StatusAsync());
    }

    [Fact]
    public void The_sync_forms_give_the_same()
    {
        var simulated = SimulateBulb();
        Hub.Add<BulbDevice>(Named(simulated, "desk"));

        Assert.Equal(simulated.Dps, Assert.Single(Hub.StatusAll()).ValueOrThrow().Dps);
        Assert.True(Assert.Single(Hub.All<BulbDevice>().ForEach((bulb, token) => bulb.TurnOffAsync(cancellationToken: token))).IsSuccess);
        Assert.Equal(DpValue.Of(false), simulated.Dps[20]);
        Hub.Remove("desk");
        Assert.Empty(Hub.Devices);
    }

    [Fact]
    public async Task Mistakes_are_told()
    {
        var all = Hub.All<TuyaDevice>();
        Hub.Add(Absent("a"));

        Assert.Throws<ArgumentNullException>(() => new DeviceSelection<TuyaDevice>(null!));
        Assert.Contains("String is none", Assert.Throws<ArgumentException>(() => new DeviceSelection<object>(["text"])).Message, StringComparison.Ordinal);
        Assert.Contains("null is none", Assert.Throws<ArgumentException>(() => new DeviceSelection<TuyaDevice>([null!])).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => all.ForEachAsync<int>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => all.ForEachAsync(null!));
        Assert.Equal("Timeout", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => all.StatusAsync(new() { Timeout = TimeSpan.Zero }))).ParamName);
        Assert.Equal("MaxConcurrency", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => all.StatusAsync(new() { MaxConcurrency = 0 }))).ParamName);
        Assert.Contains("no task", Assert.Single(await Hub.All<TuyaDevice>().ForEachAsync((_, _) => (Task)null!)).Error!.Message, StringComparison.Ordinal);
    }
}
