using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Calls;

public class LogTests : CloudTest
{
    [Fact]
    public async Task Without_a_query_it_is_everything_of_the_last_day_latest_first()
    {
        var cloud = SimulateLog(hours: 48);

        var entries = await Connect(cloud).GetLogsAsync(PlugId).ToListAsync();

        Assert.Equal(25, entries.Count);
        Assert.Equal(new(Time.GetUtcNow(), CloudLogKind.Report, "switch_1", "0", "1"), entries[0]);
        Assert.Equal("1,2,3,4,5,6,7,8,9,10", cloud.Requests[^1]["type"]);
    }

    [Fact]
    public async Task A_range_and_kinds_are_asked_for_in_the_clouds_terms()
    {
        var cloud = SimulateLog(hours: 48);
        var query = CloudLogQuery.Last(TimeSpan.FromHours(30), Time) with { Kinds = [CloudLogKind.Online, CloudLogKind.Offline] };

        Assert.Empty(await Connect(cloud).GetLogsAsync(PlugId, query).ToListAsync());
        Assert.Equal(("1,2", "100", "1"), (cloud.Requests[^1]["type"], cloud.Requests[^1]["size"], cloud.Requests[^1]["query_type"]));
        Assert.Equal(Time.GetUtcNow().AddHours(-30).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), cloud.Requests[^1]["start_time"]);
    }

    [Fact]
    public async Task Pages_are_fetched_only_as_far_as_they_are_read()
    {
        var cloud = SimulateLog(hours: 23);
        var client = Connect(cloud);

        Assert.Equal(24, await client.GetLogsAsync(PlugId, new() { PageSize = 10 }).CountAsync());
        Assert.Equal(4, cloud.Requests.Count);
        Assert.Equal("0", (await client.GetLogsAsync(PlugId, new() { PageSize = 10 }).FirstAsync()).Value);
        Assert.Equal(5, cloud.Requests.Count);
    }

    [Theory]
    [InlineData(1_700_000_000)]
    [InlineData(1_700_000_000_000)]
    public async Task A_time_in_seconds_is_read_as_one_in_milliseconds(long time)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult($$"""{"logs":[{"code":"c","event_id":7,"event_time":{{time}},"value":true}],"has_next":false}"""));

        var entry = await Connect(cloud).GetLogsAsync(PlugId).SingleAsync();

        Assert.Equal(new(new(2023, 11, 14, 22, 13, 20, TimeSpan.Zero), CloudLogKind.Report, "c", "true", ""), entry);
    }

    [Fact]
    public async Task A_log_that_goes_round_is_ended()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult("""{"logs":[],"has_next":true,"next_row_key":"x"}"""));

        await Assert.ThrowsAsync<CloudAnswerException>(() => SoonAsync(Connect(cloud).GetLogsAsync(PlugId).ToListAsync().AsTask()));
    }

    [Fact]
    public void A_query_that_makes_no_sense_is_told_at_once()
    {
        var client = Connect(Simulate());
        var now = Time.GetUtcNow();

        Assert.Contains("exchange them", Assert.Throws<ArgumentException>("query", () => client.GetLogsAsync(PlugId, new() { From = now, To = now.AddHours(-1) })).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 100", Assert.Throws<ArgumentException>("query", () => client.GetLogsAsync(PlugId, new() { PageSize = 101 })).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 10", Assert.Throws<ArgumentException>("query", () => client.GetLogsAsync(PlugId, new() { Kinds = [(CloudLogKind)11] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CloudLogQuery.Last(TimeSpan.Zero));
    }

    private SimulatedCloud SimulateLog(int hours) => Simulate(new()
    {
        Devices = [Plug with { Logs = [.. Enumerable.Range(0, hours + 1).Select(h => new SimulatedCloudLog(Time.GetUtcNow().AddHours(-h), 7, "switch_1", $"{h}"))] }],
    });
}
