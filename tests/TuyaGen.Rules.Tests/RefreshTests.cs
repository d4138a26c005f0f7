using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class RefreshTests : RuleTest
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly ManualTime _time = new();

    public RefreshTests() => Time = _time;

    [Fact]
    public async Task Measurements_are_asked_for_again_and_again()
    {
        var (simulated, meter) = Start<MeterDevice>("""{"1":true,"9":0,"19":100}""", Options with { RefreshInterval = Interval });
        await meter.StatusAsync();

        for (var round = 1; round <= 3; round++)
        {
            var count = round;
            await CatchUpAsync(meter);
            _time.Advance(Interval);
            await simulated.WaitForRequestAsync(r => r.Refresh.Count > 0 && simulated.Requests.Count(u => u.Refresh.Count > 0) >= count);
        }

        // Voltage is optional and was not reported: a device that lacks a data point might restart.
        Assert.All(simulated.Requests.Where(r => r.Refresh.Count > 0), r => Assert.Equal([19], r.Refresh));
    }

    [Fact]
    public async Task Nothing_is_asked_for_unless_the_user_wants_it()
    {
        var (simulated, meter) = Start<MeterDevice>("""{"1":true,"9":0,"19":100,"20":2300}""");
        await meter.StatusAsync();

        _time.Advance(Interval);
        await CatchUpAsync(meter);

        Assert.DoesNotContain(simulated.Requests, r => r.Refresh.Count > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Connect<MeterDevice>(simulated, Options with { RefreshInterval = TimeSpan.FromSeconds(4) }));
    }

    [Fact]
    public async Task A_device_that_drops_the_connection_twice_because_of_it_is_left_in_peace()
    {
        var (simulated, meter) = Start<MeterDevice>("""{"1":true,"9":0,"19":100}""", Options with { RefreshInterval = Interval });
        simulated.Faults.Add(new HangUp { When = r => r.Refresh.Count > 0 });

        for (var drop = 1; drop <= 2; drop++)
        {
            await CatchUpAsync(meter);
            _time.Advance(Interval);
            await ReachesAsync(meter, ConnectionState.Waiting);
            _time.Advance(Options.ReconnectMax);
            await meter.ConnectAsync();
        }

        await CatchUpAsync(meter);
        _time.Advance(Interval);
        await CatchUpAsync(meter);

        Assert.Equal(2, simulated.Requests.Count(r => r.Refresh.Count > 0));
        Assert.Single(Logged.Entries, e => e.Event.Id == 6);
    }
}
