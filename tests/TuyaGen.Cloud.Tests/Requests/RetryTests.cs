using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Requests;

public class RetryTests : CloudTest
{
    public static TheoryData<CloudFault> Passing =>
    [
        new CloudHttpError(503), new CloudHttpError(429), CloudRefusal.TooManyRequests, new CloudTruncation(20), new CloudHangUp(),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_question_is_asked_again_when_the_failure_may_pass(CloudFault fault)
    {
        var cloud = Simulate();
        cloud.Faults.Add(fault with { Times = 2 });

        var status = Connect(cloud).GetStatusAsync(PlugId);
        Assert.InRange(await Time.AdvanceToNextTimerAsync(), TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.6));
        Assert.InRange(await Time.AdvanceToNextTimerAsync(), TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1.2));

        Assert.Equal(5, (await status).Count);
        Assert.Equal(3, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Fact]
    public async Task Each_repetition_is_signed_anew()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudHttpError(503) { Times = 1 });

        var status = Connect(cloud).GetStatusAsync(PlugId);
        await Time.AdvanceToNextTimerAsync();
        await status;

        var nonces = cloud.Requests.Select(r => r.Headers["nonce"]).ToList();
        Assert.Equal(3, nonces.Distinct().Count());
    }

    [Fact]
    public async Task The_end_of_patience_is_the_failure_itself()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudHttpError(503));

        var status = Connect(cloud, o => o.MaxRetries = 2).GetStatusAsync(PlugId);
        await Time.AdvanceToNextTimerAsync();
        await Time.AdvanceToNextTimerAsync();

        Assert.Contains("HTTP 503", (await Assert.ThrowsAsync<CloudUnreachableException>(() => status)).Message, StringComparison.Ordinal);
        Assert.Equal(3, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_that_may_have_been_carried_out_is_not_repeated(bool hangsUp)
    {
        var cloud = Simulate();
        cloud.Faults.Add(hangsUp ? new CloudHangUp() : new CloudHttpError(503));

        await Assert.ThrowsAsync<CloudUnreachableException>(() => SoonAsync(Connect(cloud).SendCommandAsync(PlugId, "switch_1", true)));

        Assert.Single(cloud.Requests, r => r.Method == "POST");
    }

    [Fact]
    public async Task A_command_that_was_refused_for_haste_is_repeated()
    {
        var cloud = Simulate();
        cloud.Faults.Add(CloudRefusal.TooManyRequests with { Times = 1 });
        var client = Connect(cloud);

        var write = client.SendCommandAsync(PlugId, "switch_1", true);
        await Time.AdvanceToNextTimerAsync();
        await write;

        Assert.Equal(true, (await client.GetStatusAsync(PlugId))["switch_1"]);
    }

    [Fact]
    public async Task The_rest_that_the_cloud_asks_for_is_kept_by_all_callers_to_the_second()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudHttpError(429) { RetryAfter = TimeSpan.FromSeconds(7), Times = 1 });
        var client = Connect(cloud);

        var first = client.GetStatusAsync(PlugId);
        await Time.WaitForTimersAsync(1);
        var second = client.GetStatusAsync(ValveId);
        await Time.WaitForTimersAsync(2);
        Time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal(2, Time.ArmedTimers);
        Assert.Equal(TimeSpan.FromSeconds(0.1), await Time.AdvanceToNextTimerAsync());

        await Task.WhenAll(first, second);
        Assert.Equal(3, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Fact]
    public async Task A_rest_that_is_too_long_is_told_at_once()
    {
        var cloud = Simulate();
        cloud.Faults.Add(CloudRefusal.TooManyRequests with { RetryAfter = TimeSpan.FromMinutes(10) });

        var error = await Assert.ThrowsAsync<CloudBusyException>(() => SoonAsync(Connect(cloud).GetStatusAsync(PlugId)));

        Assert.Equal(TimeSpan.FromMinutes(10), error.RetryAfter);
        Assert.Contains("600 s of rest", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Time.ArmedTimers);
    }

    [Fact]
    public async Task Silence_ends_an_attempt_by_the_clock()
    {
        var cloud = Simulate();
        var client = Connect(cloud, o => (o.RequestTimeout, o.MaxRetries) = (TimeSpan.FromSeconds(5), 0));
        await client.GetStatusAsync(PlugId);
        cloud.Faults.Add(new CloudDelay(Timeout.InfiniteTimeSpan));

        var status = client.GetStatusAsync(PlugId);
        Assert.Equal(TimeSpan.FromSeconds(5), await Time.AdvanceToNextTimerAsync());

        var error = await Assert.ThrowsAsync<CloudUnreachableException>(() => status);
        Assert.Contains("in time (5 s)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_the_connections_counts_too()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudDelay(Timeout.InfiniteTimeSpan));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        var options = OptionsFor(cloud);
        options.MaxRetries = 0;
        using var client = new TuyaCloudClient(options, http, Time, Logs);

        var error = await Assert.ThrowsAsync<CloudUnreachableException>(() => SoonAsync(client.GetStatusAsync(PlugId)));

        Assert.Contains("in time. See", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_give_up_while_waiting()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudHttpError(503));
        using var stop = new CancellationTokenSource();

        var status = Connect(cloud).GetStatusAsync(PlugId, stop.Token);
        await Time.WaitForTimersAsync(1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => status);
    }

    [Fact]
    public async Task A_cloud_that_is_not_there_is_told()
    {
        var cloud = Simulate();
        var client = Connect(cloud, o => o.MaxRetries = 0);
        await cloud.DisposeAsync();

        var error = await Assert.ThrowsAsync<CloudUnreachableException>(() => client.SendCommandAsync(PlugId, "switch_1", true));

        Assert.Contains("reaches the internet", error.Message, StringComparison.Ordinal);
        Assert.Equal(901, error.Code);
    }
}
