using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public class SignalTests
{
    [Fact]
    public async Task A_signal_ends_the_wait_whether_it_came_before_or_after()
    {
        var signal = new AsyncSignal("the device connected");
        var before = signal.WaitAsync();
        Assert.False(signal.IsSet);

        signal.Set();
        signal.Set();

        await before;
        await signal.WaitAsync();
        Assert.True(signal.IsSet);
    }

    [Fact]
    public async Task A_wait_in_vain_fails_with_the_sentence_at_the_deadline()
    {
        var time = new ManualTime();
        var never = new TaskCompletionSource().Task;

        var wait = Deadline.WithinAsync(never, () => "The device should have connected.", time);
        time.Advance(Deadline.Limit);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => wait);
        Assert.StartsWith("The device should have connected.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_in_time_gives_its_result_or_its_own_exception()
    {
        var failed = Task.FromException<int>(new TimeoutException("Its own."));

        var result = await Deadline.WithinAsync(Task.FromResult(3), () => "Not asked for.");
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => Deadline.WithinAsync(failed, () => "Not asked for."));

        Assert.Equal(3, result);
        Assert.Equal("Its own.", failure.Message);
    }

    [Fact]
    public async Task A_probe_gives_each_item_once_in_order()
    {
        var probe = new Probe<int>("numbers");
        var first = probe.NextAsync();
        probe.Add(1);
        probe.Add(2);

        Assert.Equal(1, await first);
        Assert.Equal(2, await probe.NextAsync());

        var third = probe.NextAsync();
        Assert.False(third.IsCompleted);
        probe.Add(3);
        Assert.Equal(3, await third);
        Assert.Equal([1, 2, 3], probe.Seen);
    }

    [Fact]
    public async Task A_probe_finds_an_item_that_came_or_that_is_to_come()
    {
        var probe = new Probe<string>("words");
        probe.Add("one");
        probe.Add("two");
        var late = probe.FirstAsync(word => word.StartsWith("th", StringComparison.Ordinal));
        var three = probe.FirstAsync(3);

        Assert.Equal("two", await probe.FirstAsync(word => word[0] == 't'));
        Assert.False(late.IsCompleted);
        probe.Add("three");

        Assert.Equal("three", await late);
        Assert.Equal(["one", "two", "three"], await three);
    }

    [Fact]
    public async Task No_item_is_lost_when_many_threads_add()
    {
        var probe = new Probe<int>("numbers");
        var all = probe.FirstAsync(1000);

        Parallel.For(0, 1000, probe.Add);

        Assert.Equal(Enumerable.Range(0, 1000), (await all).Order());
    }
}
