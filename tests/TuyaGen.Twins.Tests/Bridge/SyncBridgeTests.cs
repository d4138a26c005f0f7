using System.Runtime.CompilerServices;

namespace TuyaGen.Twins.Tests.Bridge;

public class SyncBridgeTests
{
    [Fact]
    public void The_result_of_each_kind_of_call_comes_back()
    {
        var ran = 0;

        SyncBridge.Run(async Task () => { await Task.Yield(); ran++; });
        SyncBridge.Run(async ValueTask () => { await Task.Yield(); ran++; });

        Assert.Equal(2, ran);
        Assert.Equal(3, SyncBridge.Run(async Task<int> () => { await Task.Yield(); return 3; }));
        Assert.Equal(4, SyncBridge.Run(async ValueTask<int> () => { await Task.Yield(); return 4; }));
    }

    [Fact]
    public void A_pooled_value_task_that_is_not_complete_is_waited_for()
    {
        Assert.Equal(5, SyncBridge.Run(PooledAsync));

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        static async ValueTask<int> PooledAsync()
        {
            await Task.Yield();
            return 5;
        }
    }

    public static TheoryData<string, Action<Exception>> FailingCalls { get; } = new()
    {
        { "task", e => SyncBridge.Run(() => Task.FromException(e)) },
        { "task with a result", e => SyncBridge.Run(() => Task.FromException<int>(e)) },
        { "value task", e => SyncBridge.Run(() => ValueTask.FromException(e)) },
        { "value task with a result", e => SyncBridge.Run(() => ValueTask.FromException<int>(e)) },
        { "later", e => SyncBridge.Run(async Task () => { await Task.Yield(); throw e; }) },
        { "at once", e => SyncBridge.Run(Task () => throw e) },
    };

    [Theory]
    [MemberData(nameof(FailingCalls))]
    public void An_exception_comes_as_it_was_thrown(string _, Action<Exception> call)
    {
        var thrown = new TimeoutException("No answer.");

        var caught = Record.Exception(() => call(thrown));

        Assert.Same(thrown, caught);
    }

    [Fact]
    public async Task A_cancelled_call_throws_what_the_awaited_one_throws()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var awaited = await Record.ExceptionAsync(() => Task.Delay(-1, stop.Token));
        var blocked = Assert.ThrowsAny<OperationCanceledException>(() => SyncBridge.Run(() => Task.Delay(-1, stop.Token)));

        Assert.Equal(awaited!.GetType(), blocked.GetType());
        Assert.Equal(stop.Token, blocked.CancellationToken);
    }

    [Fact]
    public void A_cancellation_during_the_call_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => SyncBridge.Run(async Task () =>
        {
            var wait = Task.Delay(-1, stop.Token);
            await stop.CancelAsync();
            await wait;
        }));
    }

    [Fact]
    public void No_call_is_an_argument_mistake()
    {
        Assert.Throws<ArgumentNullException>(() => SyncBridge.Run((Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => SyncBridge.Run((Func<Task<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => SyncBridge.Run((Func<ValueTask>)null!));
        Assert.Throws<ArgumentNullException>(() => SyncBridge.Run((Func<ValueTask<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => SyncBridge.Enumerate<int>(null!));
    }
}
