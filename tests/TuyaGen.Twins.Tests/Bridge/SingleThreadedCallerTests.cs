using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Bridge;

public class SingleThreadedCallerTests
{
    [Fact]
    public async Task A_call_that_awaits_in_the_callers_context_does_not_hang_and_does_not_come_back_to_it()
    {
        using var context = new SingleThreadContext();

        var result = await context.RunAsync(() => SyncBridge.Run(async Task<int> () =>
        {
            await Task.Yield();
            return 7;
        }));

        Assert.Equal(7, result);
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task A_stream_that_awaits_in_the_callers_context_does_not_hang()
    {
        using var context = new SingleThreadContext();

        var result = await context.RunAsync(() => SyncBridge.Enumerate(CountAsync()).ToList());

        Assert.Equal([1, 2], result);

        static async IAsyncEnumerable<int> CountAsync()
        {
            await Task.Yield();
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
    }

    [Fact]
    public async Task The_caller_has_its_context_back_after_a_call_and_after_a_failure()
    {
        using var context = new SingleThreadContext();

        var (after, failed) = await context.RunAsync(() =>
        {
            SyncBridge.Run(() => Task.CompletedTask);
            var after = SynchronizationContext.Current;
            Assert.Throws<TimeoutException>(() => SyncBridge.Run(() => Task.FromException(new TimeoutException())));
            return (after, SynchronizationContext.Current);
        });

        Assert.Same(context, after);
        Assert.Same(context, failed);
    }

    [Fact]
    public async Task The_body_of_an_enumeration_runs_in_the_callers_context()
    {
        using var context = new SingleThreadContext();

        var seen = await context.RunAsync(() => SyncBridge.Enumerate(new[] { 1 }.ToAsyncEnumerable())
            .Select(_ => SynchronizationContext.Current)
            .Single());

        Assert.Same(context, seen);
    }
}
