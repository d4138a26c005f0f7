using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class PatchTests : RuleTest
{
    // Hue 120, saturation 100 %, brightness 50 %.
    private const string Green = """{"20":true,"24":"007803e801f4"}""";

    [Fact]
    public async Task Two_parts_that_are_changed_at_the_same_time_both_survive()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();

        await Task.WhenAll(spot.SetHueAsync(240), spot.SetBrightnessAsync(10), spot.UpdateColourAsync(c => c with { Saturation = 20 }));

        Assert.Equal("00f000c80064", simulated.Dps[24]);
    }

    [Fact]
    public async Task A_part_is_changed_in_what_was_written_before_it_is_reported()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        simulated.Faults.Add(new AckOnly { When = r => r.IsWrite });

        await spot.SetColourAsync(Colour.FromHsv(10, 20, 30));
        await spot.SetHueAsync(240);
        await spot.UpdateColourAsync(c => c with { Value = 40 }, WriteLevel.Sent);
        await spot.SetHueAsync(250);

        Assert.Equal(
            """{"24":"000a00c8012c"} {"24":"00f000c8012c"} {"24":"00f000c80190"} {"24":"00fa00c80190"}""", Written(simulated));
        Assert.Equal(Green, spot.LastStatus!.Dps.ToJson());
    }

    [Fact]
    public async Task What_the_device_reports_counts_more_than_what_was_written()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        simulated.Faults.Add(new AckOnly { When = r => r.IsWrite });
        await spot.SetHueAsync(240);

        simulated.Push(Dps.FromJson("""{"24":"001403e803e8"}"""));
        await CatchUpAsync(spot);
        await spot.SetBrightnessAsync(50);

        Assert.EndsWith("""{"24":"001403e801f4"}""", Written(simulated), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_change_is_not_built_on()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        simulated.Faults.Add(new Refuse(1, "data format error") { When = r => r.IsWrite, Times = 1 });

        await Assert.ThrowsAsync<DeviceRejectedException>(() => spot.SetHueAsync(240));
        await spot.SetBrightnessAsync(10);

        Assert.Equal("007803e80064", simulated.Dps[24]);
    }

    [Fact]
    public async Task A_whole_value_waits_for_the_change_of_a_part()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        var whole = Task.FromResult(default(WriteResult));

        await spot.UpdateColourAsync(c =>
        {
            whole = spot.SetColourAsync(Colour.FromHsv(1, 2, 3));
            return c with { Hue = 200 };
        });
        await whole;

        Assert.Equal("""{"24":"00c803e801f4"} {"24":"00010014001e"}""", Written(simulated));
    }

    [Fact]
    public async Task What_is_not_known_is_asked_first_and_what_the_device_lacks_is_told()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);

        await spot.UpdateColourAsync(c => c with { Hue = 0 });
        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => spot.UpdateRestAsync(c => c with { Hue = 0 }));
        await spot.SetBrightnessAsync(100);

        Assert.Contains("has not reported Rest", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"24":"000003e801f4"} {"24":"000003e803e8"}""", Written(simulated));
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_the_next_one_in()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite, Times = 1 });
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();

        var stuck = spot.SetHueAsync(1, cancellationToken: first.Token);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        var waiting = spot.SetHueAsync(2, cancellationToken: second.Token);
        var last = spot.SetHueAsync(3);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(last.IsCompleted);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
        await last;

        Assert.Equal("000303e801f4", simulated.Dps[24]);
    }

    [Fact]
    public async Task Many_blocked_threads_take_their_turns()
    {
        var (simulated, spot) = Start<SpotDevice>(Green);
        await spot.StatusAsync();
        var threads = Enumerable.Range(0, 16).Select(i => new Thread(() => spot.UpdateColour(c => c with { Hue = c.Hue + 1 }))).ToList();

        threads.ForEach(t => t.Start());
        foreach (var thread in threads)
            Assert.True(thread.Join(Deadline.Limit));

        Assert.Equal("008803e801f4", simulated.Dps[24]);
    }
}
