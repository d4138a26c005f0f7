using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Calls;

public class BulkTests : CloudTest
{
    [Fact]
    public async Task What_fails_for_one_device_fails_for_it_only_and_the_order_is_kept()
    {
        var client = Connect(Simulate());

        var results = await client.ForEachAsync([PlugId, "nobody", "no/id", ValveId], (id, token) => client.GetStatusAsync(id, token));

        Assert.Equal([PlugId, "nobody", "no/id", ValveId], results.Select(r => r.Device));
        Assert.Equal([true, false, false, true], results.Select(r => r.IsSuccess));
        Assert.IsType<CloudPermissionException>(results[1].Error);
        Assert.IsType<ArgumentException>(results[2].Error);
    }

    [Fact]
    public async Task No_more_run_at_once_than_allowed_and_that_many_do()
    {
        var client = Connect(Simulate(), o => o.MaxConcurrency = 3);
        var (running, most) = (0, 0);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var results = await client.ForEachAsync(Enumerable.Range(0, 30).Select(i => $"{i}"), async (id, _) =>
        {
            var now = Interlocked.Increment(ref running);
            most = Math.Max(most, now);
            if (now == 3)
                all.TrySetResult();
            await all.Task;
            Interlocked.Decrement(ref running);
            return id;
        });

        Assert.Equal(3, most);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i}"), results.Select(r => r.ValueOrThrow()));
    }

    [Fact]
    public async Task Giving_up_ends_the_whole()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudDelay(Timeout.InfiniteTimeSpan));
        var client = Connect(cloud);
        using var stop = new CancellationTokenSource();

        var all = client.ForEachAsync([PlugId, ValveId], async (id, token) =>
        {
            var status = client.GetStatusAsync(id, token);
            await stop.CancelAsync();
            return await status;
        }, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => all);
    }

    [Fact]
    public async Task Nothing_to_call_is_no_call()
    {
        var client = Connect(Simulate());

        Assert.Empty(await client.ForEachAsync([], (id, token) => client.GetStatusAsync(id, token)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.ForEachAsync<int>(null!, (_, _) => Task.FromResult(1)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.ForEachAsync<int>([PlugId], null!));
    }
}
