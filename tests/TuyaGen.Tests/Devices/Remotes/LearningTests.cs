using System.Text;
using TuyaGen.Simulation;

namespace TuyaGen.Tests.Devices.Remotes;

public class LearningTests : RemoteTest
{
    private const string Exit = """{"control":"study_exit"}""";
    private const string Study = """{"control":"study"}""";
    private const string RadioExit = """{"control":"rfstudy_exit","rf_type":"sub_2g","study_feq":"0","ver":"2"}""";
    private const string RadioExit433 = """{"control":"rfstudy_exit","rf_type":"sub_2g","study_feq":"433.92","ver":"2"}""";
    private const string RadioStudy433 = """{"control":"rf_study","rf_type":"sub_2g","study_feq":"433.92","ver":"2"}""";

    [Fact]
    public async Task A_code_that_is_heard_is_learned_and_the_study_ended()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);

        var learn = remote.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![201] == Study);
        simulated.Push(Dps.Of(202, Code));

        Assert.Equal(IrCode.FromBase64(Code), await learn);
        Assert.Equal([Exit, Study, Exit], Commands(simulated));
    }

    [Fact]
    public async Task The_other_form_reports_it_on_another_data_point()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Fields);

        var learn = remote.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![1] == "study");
        simulated.Push(Dps.Of(2, Code));

        Assert.Equal(IrCode.FromBase64(Code), await learn);
        Assert.Equal("""{"1":"study_exit"} {"1":"study"} {"1":"study_exit"}""", string.Join(' ', Written(simulated)));
    }

    [Fact]
    public async Task Without_a_code_the_time_runs_out_and_the_study_is_ended()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);
        await remote.StatusAsync();
        var timers = Clock.ArmedTimers;

        var learn = remote.LearnAsync(TimeSpan.FromSeconds(10));
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![201] == Study);
        await Clock.WaitForTimersAsync(timers + 1);
        Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(learn.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<DeviceTimeoutException>(() => learn);
        Assert.Contains("did not report Learned within 10 s", error.Message, StringComparison.Ordinal);
        Assert.Equal([Exit, Study, Exit], Commands(simulated));
    }

    [Theory]
    [InlineData(Json, """{"201":"{\"control\":\"study_exit\"}"}""")]
    [InlineData(Fields, """{"1":"study_exit"}""")]
    public async Task A_study_that_is_cancelled_is_ended(string status, string last)
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(status);
        using var stop = new CancellationTokenSource();

        var learn = remote.LearnAsync(cancellationToken: stop.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Json.Contains("study", StringComparison.Ordinal) && !r.Json.Contains("exit", StringComparison.Ordinal));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learn);
        Assert.Equal(3, Written(simulated).Count());
        Assert.Equal(last, Written(simulated).Last());
    }

    [Fact]
    public async Task Something_else_than_a_code_is_told_with_what_it_was()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);

        var learn = remote.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![201] == Study);
        simulated.Push(Dps.Of(202, "no code"));

        var error = await Assert.ThrowsAsync<BadPayloadException>(() => learn);
        Assert.Equal("no code", Encoding.UTF8.GetString(error.Raw.Span));
        Assert.Equal(Exit, Commands(simulated).Last());
    }

    [Fact]
    public async Task A_time_of_nothing_is_refused()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Json);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => remote.LearnAsync(TimeSpan.Zero));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => remote.LearnRadioAsync(timeout: TimeSpan.FromSeconds(-1)));

        Assert.Empty(Written(simulated));
    }

    [Theory]
    [InlineData(Json, 202)]
    [InlineData(Fields, 2)]
    public async Task A_radio_code_is_learned_on_its_frequency(string status, int reportedOn)
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(status);
        var button = RadioButton("""{"study_feq":"433.92","ver":"2"}""");

        var learn = remote.LearnRadioAsync(433.92m);
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps!.ContainsKey(201) && r.Dps![201] == RadioStudy433);
        simulated.Push(Dps.Of(reportedOn, button));

        var code = await learn;
        Assert.Equal((button, "433.92", "2"), (code.ToBase64(), code.Frequency, code.Version));
        Assert.Equal([RadioExit, RadioStudy433, RadioExit433], Commands(simulated));
    }

    [Fact]
    public async Task A_radio_study_that_is_cancelled_is_ended()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Json);
        using var stop = new CancellationTokenSource();

        var learn = remote.LearnRadioAsync(433.92m, cancellationToken: stop.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite && r.Dps![201] == RadioStudy433);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learn);
        Assert.Equal(RadioExit433, Commands(simulated).Last());
    }

    [Theory]
    [InlineData(null, 202)]
    [InlineData("Json", 202)]
    [InlineData("Fields", 2)]
    public async Task A_simulated_blaster_learns_what_a_test_lets_it_hear(string? form, int reportedOn)
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Model = IRRemoteControlDevice.Model, Variant = form, IdleTimeout = Timeout.InfiniteTimeSpan });
        var remote = Connect<IRRemoteControlDevice>(simulated);

        var learn = remote.LearnAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && !r.Json.Contains("exit", StringComparison.Ordinal));
        simulated.Push(Dps.Of(reportedOn, Code));
        var code = await learn;
        await remote.SendAsync(code);

        Assert.Equal(IrCode.FromBase64(Code), code);
        Assert.Equal(form ?? "Json", remote.Variant?.Name);
        Assert.Equal(4, Written(simulated).Count());
    }

    [Fact]
    public async Task A_simulated_radio_blaster_learns_and_sends()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Model = RFRemoteControlDevice.Model, IdleTimeout = Timeout.InfiniteTimeSpan });
        var remote = Connect<RFRemoteControlDevice>(simulated);

        var learn = remote.LearnRadioAsync();
        await simulated.WaitForRequestAsync(r => r.IsWrite && !r.Json.Contains("exit", StringComparison.Ordinal));
        simulated.Push(Dps.Of(202, RadioButton("{}")));
        await remote.SendRadioAsync(await learn);
        await remote.SendRadioKeyAsync(RadioKey.Of("ff"), new RadioBanks());

        Assert.Contains("send_cmd", Commands(simulated).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_comes_to_those_who_watch()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);
        await remote.StatusAsync();
        using var stop = new CancellationTokenSource(TestSupport.Deadline.Limit);
        var changes = remote.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        simulated.Push(Dps.Of(202, Code));

        Assert.True(await changes.MoveNextAsync());
        Assert.Equal("Learned = " + Code, changes.Current.ToString());
        Assert.Null(remote.LastState!.Learned);
    }

    private static string RadioButton(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
