using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class StepTests : RuleTest
{
    private const string Status = """{"3":1,"4":0,"5":false}""";
    private readonly ManualTime _time = new();

    public StepTests() => Time = _time;

    [Fact]
    public async Task A_report_after_the_write_is_brought_and_the_last_step_is_taken()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);

        var learn = learner.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        simulated.Push(Dps.FromJson("""{"2":"abc"}"""));

        Assert.Equal("abc", await learn);
        Assert.Equal("""{"1":"study","3":5} {"1":"study_exit"}""", Written(simulated));
    }

    [Fact]
    public async Task An_old_report_is_not_the_one_that_is_waited_for()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status[..^1] + ",\"2\":\"old\"}");
        await learner.StatusAsync();
        simulated.Push(Dps.FromJson("""{"2":"older"}"""));
        await CatchUpAsync(learner);

        var learn = learner.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await learner.QueryAsync();
        Assert.False(learn.IsCompleted);
        simulated.Push(Dps.FromJson("""{"2":"new"}"""));

        Assert.Equal("new", await learn);
    }

    [Fact]
    public async Task Without_a_report_the_time_runs_out_and_the_last_step_is_taken_all_the_same()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);
        await learner.StatusAsync();
        var timers = _time.ArmedTimers;

        var learn = learner.LearnAsync(timeout: TimeSpan.FromSeconds(6));
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await _time.WaitForTimersAsync(timers + 1);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(learn.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => learn);
        Assert.Contains("did not report Code within 6 s", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("""{"1":"study_exit"}""", Written(simulated), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_command_takes_its_last_step()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);
        using var stop = new CancellationTokenSource();

        var learn = learner.LearnAsync(cancellationToken: stop.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learn);
        Assert.Equal("""{"1":"study","3":5} {"1":"study_exit"}""", Written(simulated));
    }

    [Fact]
    public async Task A_command_that_is_cancelled_before_it_begins_does_nothing()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learner.LearnAsync(cancellationToken: new(canceled: true)));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => learner.LearnAsync(timeout: TimeSpan.Zero));

        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task The_last_step_has_a_short_time_of_its_own_and_does_not_hide_the_reason()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status, Options with { RequestTimeout = TimeSpan.FromMinutes(5) });
        await learner.StatusAsync();
        using var stop = new CancellationTokenSource();
        var learn = learner.LearnAsync(cancellationToken: stop.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite });

        await stop.CancelAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![1] == "study_exit");
        Assert.False(learn.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learn);
        Assert.Contains(Logged.Entries, e => e.Event.Id == 7);
    }

    [Fact]
    public async Task A_failed_step_ends_the_command_with_its_reason()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);
        await learner.StatusAsync();
        simulated.Faults.Add(new Refuse(1, "no") { When = r => r.IsWrite, Times = 1 });

        await Assert.ThrowsAsync<DeviceRejectedException>(() => learner.LearnAsync());

        Assert.EndsWith("""{"1":"study_exit"}""", Written(simulated), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delay_passes_between_two_writes()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);
        await learner.StatusAsync();
        var timers = _time.ArmedTimers;

        var blink = learner.BlinkAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await _time.WaitForTimersAsync(timers + 1);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal("""{"5":true}""", Written(simulated));
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(Dps.FromJson("""{"5":false}"""), (await blink).Sent);
        Assert.Equal("""{"5":true} {"5":false}""", Written(simulated));
    }

    [Fact]
    public async Task All_that_is_waited_for_must_be_reported_in_any_order()
    {
        var (simulated, learner) = Start<LearnerDevice>(Status);
        await learner.StatusAsync();
        var timers = _time.ArmedTimers;

        var measure = learner.MeasureAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        await _time.WaitForTimersAsync(timers + 1);
        _time.Advance(TimeSpan.FromSeconds(1));
        simulated.Push(Dps.FromJson("""{"2":"x"}"""));
        simulated.Push(Dps.FromJson("""{"4":42}"""));

        Assert.Equal(42, await measure);
        Assert.Equal("""{"5":true} {"5":false}""", Written(simulated));
    }

    [Fact]
    public void The_description_names_what_a_command_brings() => Assert.Equal(
        [("StudyStart", null), ("Learn", typeof(string)), ("Darken", null), ("Blink", null), ("Measure", typeof(int))],
        LearnerDevice.Model.Commands.Select(c => (c.Name, c.Returns)));
}
