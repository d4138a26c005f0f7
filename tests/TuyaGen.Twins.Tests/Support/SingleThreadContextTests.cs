using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public class SingleThreadContextTests
{
    [Fact]
    public async Task An_await_in_the_context_comes_back_to_its_thread_and_is_counted()
    {
        using var context = new SingleThreadContext();

        var threads = await context.RunAsync(async () =>
        {
            var before = context.IsCurrentThread;
            await Task.Yield();
            return (before, context.IsCurrentThread);
        });

        Assert.Equal((true, true), threads);
        Assert.Equal(1, context.Posts);
    }

    [Fact]
    public async Task An_await_without_the_context_leaves_its_thread_and_is_not_counted()
    {
        using var context = new SingleThreadContext();

        var stayed = await context.RunAsync(async () =>
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return context.IsCurrentThread;
        });

        Assert.False(stayed);
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task Exceptions_come_back_to_the_caller()
    {
        using var context = new SingleThreadContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.RunAsync(() => throw new InvalidOperationException()));
        await Assert.ThrowsAsync<TimeoutException>(() => context.RunAsync(() => Task.FromException(new TimeoutException())));
    }

    [Fact]
    public async Task Sent_work_runs_on_the_thread_before_send_returns()
    {
        using var context = new SingleThreadContext();
        var seen = false;

        context.Send(_ => seen = context.IsCurrentThread, null);
        Assert.True(seen);

        seen = false;
        await context.RunAsync(() => context.Send(_ => seen = context.IsCurrentThread, null));
        Assert.True(seen);
    }
}
