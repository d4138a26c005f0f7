using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public class ManualTimeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly ManualTime _time = new();

    [Fact]
    public void The_clock_and_the_timestamp_stand_still_until_they_are_moved()
    {
        var (before, stamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        Assert.Equal(before, _time.GetUtcNow());

        _time.Advance(3 * Second);

        Assert.Equal(before + (3 * Second), _time.GetUtcNow());
        Assert.Equal(3 * Second, _time.GetElapsedTime(stamp));
    }

    [Fact]
    public void The_clock_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(-Second));

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_each_at_its_time()
    {
        var fired = new List<string>();
        Start("c", 3);
        Start("a", 1);
        Start("b1", 2);
        Start("b2", 2);

        _time.Advance(2 * Second);
        Assert.Equal(["a at 1", "b1 at 2", "b2 at 2"], fired);

        _time.Advance(5 * Second);
        Assert.Equal("c at 3", fired[^1]);
        Assert.Equal(0, _time.ArmedTimers);

        void Start(string name, int seconds)
        {
            var start = _time.GetTimestamp();
            _time.CreateTimer(_ => fired.Add($"{name} at {_time.GetElapsedTime(start).TotalSeconds}"), null, seconds * Second, Never);
        }
    }

    [Fact]
    public void A_timer_fires_on_the_thread_that_moves_the_clock()
    {
        var thread = -1;
        _time.CreateTimer(_ => thread = Environment.CurrentManagedThreadId, null, Second, Never);

        _time.Advance(Second);

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void A_periodic_timer_fires_once_for_each_period()
    {
        var times = new List<DateTimeOffset>();
        var start = _time.GetUtcNow();
        _time.CreateTimer(_ => times.Add(_time.GetUtcNow()), null, Second, 2 * Second);

        _time.Advance(6 * Second);

        Assert.Equal([start + Second, start + (3 * Second), start + (5 * Second)], times);
    }

    [Fact]
    public void A_timer_that_is_set_while_the_clock_moves_fires_in_the_same_move()
    {
        var fired = 0;
        ITimer timer = null!;
        timer = _time.CreateTimer(_ =>
        {
            if (++fired < 3)
                timer.Change(Second, Never);
        }, null, Second, Never);

        _time.Advance(10 * Second);

        Assert.Equal(3, fired);
    }

    [Fact]
    public void A_timer_that_is_due_at_once_fires_with_the_next_move_by_nothing()
    {
        var fired = 0;
        _time.CreateTimer(_ => fired++, null, TimeSpan.Zero, TimeSpan.Zero);
        Assert.Equal(0, fired);

        _time.Advance(TimeSpan.Zero);
        _time.Advance(Second);

        Assert.Equal(1, fired);
    }

    [Fact]
    public void A_changed_timer_keeps_to_its_new_time_and_a_disposed_one_stays_silent()
    {
        var fired = 0;
        var timer = _time.CreateTimer(_ => fired++, null, Second, Never);

        Assert.True(timer.Change(5 * Second, Never));
        _time.Advance(4 * Second);
        Assert.Equal(0, fired);
        _time.Advance(Second);
        Assert.Equal(1, fired);

        timer.Change(Second, Second);
        timer.Dispose();
        Assert.False(timer.Change(Second, Second));
        _time.Advance(5 * Second);
        Assert.Equal(1, fired);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public async Task Delays_timeouts_and_periodic_timers_of_the_framework_follow_the_clock()
    {
        var delay = Task.Delay(Second, _time);
        var late = new TaskCompletionSource().Task.WaitAsync(2 * Second, _time);
        using var stop = new CancellationTokenSource(3 * Second, _time);
        using var ticks = new PeriodicTimer(Second, _time);
        var tick = ticks.WaitForNextTickAsync();
        Assert.False(delay.IsCompleted);

        _time.Advance(Second);
        await delay;
        Assert.True(await tick);
        Assert.False(late.IsCompleted);

        _time.Advance(2 * Second);
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        Assert.True(stop.IsCancellationRequested);
    }

    [Fact]
    public async Task The_clock_goes_from_timer_to_timer_as_the_code_under_test_sets_them()
    {
        var waits = WaitTwiceAsync();

        Assert.Equal(Second, await _time.AdvanceToNextTimerAsync());
        Assert.Equal(10 * Second, await _time.AdvanceToNextTimerAsync());
        await waits;

        Assert.Null(_time.AdvanceToNextTimer());
        Assert.Null(_time.NextTimer);

        async Task WaitTwiceAsync()
        {
            await Task.Delay(Second, _time);
            await Task.Yield();
            await Task.Delay(10 * Second, _time);
        }
    }

    [Fact]
    public async Task A_test_waits_for_timers_that_other_threads_set()
    {
        var delays = Enumerable.Range(1, 50).Select(i => Task.Run(() => Task.Delay(i * Second, _time))).ToArray();

        await _time.WaitForTimersAsync(50);
        Assert.Equal(Second, _time.NextTimer);
        _time.Advance(50 * Second);

        await Task.WhenAll(delays);
    }

    [Fact]
    public void Moves_on_several_threads_add_up()
    {
        var fired = 0;
        var start = _time.GetTimestamp();
        _time.CreateTimer(_ => fired++, null, Second, Second);

        Parallel.For(0, 100, _ => _time.Advance(Second));

        Assert.Equal(100 * Second, _time.GetElapsedTime(start));
        Assert.Equal(100, fired);
    }

    [Fact]
    public void A_timer_waits_for_no_negative_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.CreateTimer(_ => { }, null, -Second, Second));
}
