using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

/// <summary>What happens around an answer that takes its time; the test decides how long that is.</summary>
public class LateAnswerTests : DeviceTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTime _time = new();

    public LateAnswerTests() => Time = _time;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task It_does_not_answer_the_next_command(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { IdleTimeout = TimeSpan.FromHours(1) });
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();
        simulated.Faults.Add(
            new Delay(6 * Second) { When = r => r.IsWrite && r.Dps![3] == 1 },
            new Refuse { When = r => r.IsWrite && r.Dps![3] == 2 });

        var first = device.SetAsync(3, 1);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        _time.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => first);
        var second = device.SetAsync(3, 2);
        _time.Advance(Second);

        // Taken for an answer to the second, the acknowledgement of the first would say that all is well.
        await Assert.ThrowsAsync<DeviceRejectedException>(() => second);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task It_does_not_answer_the_next_command_of_another_sub_device(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { IdleTimeout = TimeSpan.FromHours(1), Children = [new("a") { Dps = Dps.Of(3, 0) }, new("b") { Dps = Dps.Of(3, 0) }] });
        var gateway = Open(simulated, TuyaDeviceOptions.Default);
        var (a, b) = (Keep(new TuyaDevice(gateway, "a")), Keep(new TuyaDevice(gateway, "b")));
        await gateway.QueryAsync();
        simulated.Faults.Add(new Delay(6 * Second) { When = r => r.IsWrite && r.Cid == "a" }, new Refuse { When = r => r.IsWrite && r.Cid == "b" });

        var first = a.SetAsync(3, 1);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        _time.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => first);
        var second = b.SetAsync(3, 2);
        _time.Advance(Second);

        // Neither acknowledgement says whose it is.
        Assert.Equal("b", (await Assert.ThrowsAsync<DeviceRejectedException>(() => second)).DeviceId);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task It_does_not_confuse_what_comes_after_a_cancellation(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();
        simulated.Faults.Add(new Delay(Second) { When = r => r.IsWrite && r.Dps![3] == 1 });
        using var cancel = new CancellationTokenSource();

        var first = device.SetAsync(3, 1, cancellationToken: cancel.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = device.SetAsync(3, 2);
        _time.Advance(Second);
        await second;

        Assert.Equal(DpValue.Of(2), (await device.QueryAsync()).Dps[3]);
        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task A_command_that_is_cancelled_while_it_waits_is_never_sent()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();
        simulated.Faults.Add(new Delay(Second) { When = r => r.IsWrite, Times = 1 });
        using var cancel = new CancellationTokenSource();

        var first = device.SetAsync(3, 1);
        var second = device.SetAsync(3, 2, cancellationToken: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        _time.Advance(Second);
        await first;
        await device.SetAsync(3, 3);

        Assert.Equal([1, 3], simulated.Requests.Where(r => r.IsWrite).Select(r => int.Parse(r.Dps![3].ToString())));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.QueryAsync(new CancellationToken(true)));
    }

    [Fact]
    public async Task Of_writes_that_wait_for_it_the_last_wins_where_that_is_wanted()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated, TuyaDeviceOptions.Default with { CoalesceWrites = true });
        await device.QueryAsync();
        simulated.Faults.Add(new Delay(Second) { When = r => r.IsWrite, Times = 1 });

        var writes = Enumerable.Range(1, 20).Select(n => device.SetAsync(3, n)).ToList();
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        _time.Advance(Second);
        await Task.WhenAll(writes);

        Assert.Equal(DpValue.Of(20), simulated.Dps[3]);
        Assert.Equal(2, simulated.Requests.Count(r => r.IsWrite));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_damaged_answer_is_dropped_and_the_next_one_read(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated, TuyaDeviceOptions.Default);
        await device.QueryAsync();
        simulated.Faults.Add(new Damage { When = r => r.IsQuery, Times = 1 });

        var before = simulated.Requests.Count;
        var lost = device.QueryAsync();
        await simulated.WaitForRequestAsync(r => r.IsQuery && r.Number > before);
        _time.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => lost);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        Assert.Equal(1, simulated.Connections);
    }
}
