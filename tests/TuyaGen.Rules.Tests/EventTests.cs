using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class EventTests : RuleTest
{
    private const string Status = """{"1":true,"9":0,"19":100}""";

    [Fact]
    public async Task Every_report_of_an_event_is_told_and_none_is_kept()
    {
        var (simulated, meter) = Start<MeterDevice>(Status);
        await meter.StatusAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = meter.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        for (var i = 0; i < 2; i++)
        {
            simulated.Push(Dps.FromJson("""{"17":5,"18":"single","19":100}"""));
            Assert.True(await changes.MoveNextAsync());
            Assert.Equal(["Energy", "Button"], changes.Current.Changed);
            Assert.Equal((0.005m, MeterButton.Single), (changes.Current.State.Energy, changes.Current.State.Button));
        }

        Assert.Equal(Dps.FromJson(Status), meter.LastStatus!.Dps);
        Assert.Equal((null, null), (meter.LastState!.Energy, meter.LastState.Button));
    }

    [Fact]
    public async Task An_answer_to_a_question_repeats_the_last_event_and_is_none()
    {
        var (_, meter) = Start<MeterDevice>(Status[..^1] + ",\"17\":5}");
        await meter.StatusAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var raw = meter.WatchEventsAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var changes = meter.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = changes.MoveNextAsync().AsTask();

        var state = await meter.StatusAsync();
        Assert.True(await raw.MoveNextAsync());

        Assert.True(((DpsReported)raw.Current).Reported.ContainsKey(17));
        Assert.False(next.IsCompleted);
        Assert.Null(state.Energy);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task An_event_alone_does_not_make_the_status_known()
    {
        var (simulated, meter) = Start<MeterDevice>(Status);
        await meter.StatusAsync();
        meter.ForgetStatus();

        simulated.Push(Dps.FromJson("""{"18":"double"}"""));
        await CatchUpAsync(meter);

        Assert.Null(meter.LastStatus);
    }

    [Fact]
    public async Task What_is_an_event_is_said_by_the_variant()
    {
        var (simulated, meter) = Start<MeterDevice>("""{"1":true,"9":0,"101":1,"119":100}""");
        await meter.StatusAsync();

        simulated.Push(Dps.FromJson("""{"17":7,"117":3}"""));
        await CatchUpAsync(meter);

        Assert.Equal("Old", meter.Variant!.Name);
        Assert.Equal((7, null), (meter.LastState!.Total, meter.LastState.Energy));
        Assert.False(meter.LastStatus!.Dps.ContainsKey(117));
    }

    [Fact]
    public async Task A_sub_device_has_events_of_its_own()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Children = [new("child1") { Dps = Dps.FromJson(Status) }] });
        var gateway = Open(simulated);
        var meter = Keep(new MeterDevice(gateway, "child1"));
        await meter.StatusAsync();

        simulated.Push("child1", Dps.FromJson("""{"17":5}"""));
        await CatchUpAsync(gateway);

        Assert.Equal(Dps.FromJson(Status), meter.LastStatus!.Dps);
    }

    [Fact]
    public async Task A_device_without_a_model_keeps_everything()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Dps = Dps.FromJson(Status) });
        var device = Open(simulated);
        await device.QueryAsync();

        simulated.Push(Dps.FromJson("""{"17":5}"""));
        await CatchUpAsync(device);

        Assert.Equal(5, device.LastStatus!.Dps[17]);
    }
}
