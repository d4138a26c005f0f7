using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Bridge;

public class CallerWaitsTests
{
    [Fact]
    public async Task Nobody_waits_in_code_that_is_awaited()
    {
        Assert.False(SyncBridge.CallerWaits);
        await Task.Yield();
        Assert.False(SyncBridge.CallerWaits);
    }

    [Fact]
    public void The_caller_waits_before_and_after_each_await_of_a_blocked_call() => SyncBridge.Run(async Task () =>
    {
        Assert.True(SyncBridge.CallerWaits);
        await Task.Yield();
        Assert.True(SyncBridge.CallerWaits);
        await Task.Run(() => Assert.True(SyncBridge.CallerWaits));
    });

    [Fact]
    public void Each_form_of_the_bridge_says_so()
    {
        Assert.True(SyncBridge.Run(() => Task.FromResult(SyncBridge.CallerWaits)));
        Assert.True(SyncBridge.Run(() => ValueTask.FromResult(SyncBridge.CallerWaits)));
        Assert.Equal([true, true], SyncBridge.Enumerate(TwiceAsync()));

        var seen = false;
        SyncBridge.Run(() =>
        {
            seen = SyncBridge.CallerWaits;
            return default(ValueTask);
        });
        Assert.True(seen);

        static async IAsyncEnumerable<bool> TwiceAsync()
        {
            yield return SyncBridge.CallerWaits;
            await Task.Yield();
            yield return SyncBridge.CallerWaits;
        }
    }

    [Fact]
    public void Nobody_waits_after_the_call()
    {
        SyncBridge.Run(() => Task.CompletedTask);

        Assert.False(SyncBridge.CallerWaits);
    }

    [Fact]
    public void Nobody_waits_after_a_call_that_failed()
    {
        Assert.Throws<TimeoutException>(() => SyncBridge.Run(() => Task.FromException(new TimeoutException())));

        Assert.False(SyncBridge.CallerWaits);
    }

    [Fact]
    public void The_caller_still_waits_after_a_blocked_call_inside_a_blocked_call() => SyncBridge.Run(() =>
    {
        SyncBridge.Run(() => Task.CompletedTask);
        Assert.True(SyncBridge.CallerWaits);
        return Task.CompletedTask;
    });

    [Fact]
    public void Nobody_waits_between_the_items_of_a_stream()
    {
        foreach (var _ in SyncBridge.Enumerate(new[] { 1, 2 }.ToAsyncEnumerable()))
            Assert.False(SyncBridge.CallerWaits);
    }

    [Fact]
    public async Task Work_that_a_call_leaves_behind_learns_that_nobody_waits_any_more()
    {
        var returned = new AsyncSignal("the blocked call returned");
        Task<(bool During, bool After)> work = null!;

        SyncBridge.Run(() =>
        {
            work = BehindAsync();
            return Task.CompletedTask;
        });
        returned.Set();

        Assert.Equal((true, false), await work);

        async Task<(bool, bool)> BehindAsync()
        {
            var during = SyncBridge.CallerWaits;
            await returned.WaitAsync();
            return (during, SyncBridge.CallerWaits);
        }
    }

    [Fact]
    public async Task Another_thread_that_awaits_is_not_taken_for_one_that_waits()
    {
        var inside = new AsyncSignal("the blocked call began");
        var looked = new AsyncSignal("the other thread looked");

        var blocked = Task.Run(() => SyncBridge.Run(() =>
        {
            inside.Set();
            return looked.WaitAsync();
        }));
        await inside.WaitAsync();
        var waits = SyncBridge.CallerWaits;
        looked.Set();
        await blocked;

        Assert.False(waits);
    }
}
