using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Requests;

public class TokenTests : CloudTest
{
    [Fact]
    public async Task Fifty_callers_fetch_one_token()
    {
        var cloud = Simulate();
        var client = Connect(cloud);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetStatusAsync(PlugId)));

        Assert.Single(cloud.Tokens);
        Assert.Equal(50, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Fact]
    public async Task A_token_is_used_as_long_as_it_counts_and_replaced_shortly_before_it_expires()
    {
        var cloud = Simulate();
        var client = Connect(cloud);

        await client.GetStatusAsync(PlugId);
        Time.Advance(TimeSpan.FromMinutes(114));
        await client.GetStatusAsync(PlugId);
        Assert.Single(cloud.Tokens);
        Time.Advance(TimeSpan.FromMinutes(2));
        await client.GetStatusAsync(PlugId);

        Assert.Equal(2, cloud.Tokens.Count);
        Assert.Equal(5, cloud.Requests.Count);
    }

    [Fact]
    public async Task A_short_life_leaves_a_short_margin()
    {
        var cloud = Simulate(new() { Devices = Home, TokenLifetime = TimeSpan.FromSeconds(60) });
        var client = Connect(cloud);

        await client.GetStatusAsync(PlugId);
        Time.Advance(TimeSpan.FromSeconds(53));
        await client.GetStatusAsync(PlugId);

        Assert.Single(cloud.Tokens);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_for_all_and_the_requests_go_through()
    {
        var cloud = Simulate();
        var client = Connect(cloud);
        await client.GetStatusAsync(PlugId);
        cloud.RevokeTokens();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetStatusAsync(PlugId)));

        Assert.Equal(2, cloud.Tokens.Count);
    }

    [Fact]
    public async Task A_fresh_token_that_is_refused_too_is_an_error()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudRefusal(1010, "token invalid"));
        var client = Connect(cloud);

        var error = await Assert.ThrowsAsync<CloudCredentialsException>(() => client.GetStatusAsync(PlugId));

        Assert.Contains("fresh token was refused too", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, cloud.Requests.Count(r => !r.IsTokenRequest));
    }

    [Fact]
    public async Task A_token_that_came_between_the_look_and_the_fetch_is_taken()
    {
        var cloud = Simulate();
        using var http = new HttpClient();
        var time = new HookedTime(Time);
        var tokens = new TokenSource(new(cloud.Address, OptionsFor(cloud), () => http, Time), time);
        await tokens.GetAsync(CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(3));

        AccessToken? between = null;
        time.AtTheNextLook(() => between = tokens.GetAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());

        Assert.Same(await tokens.GetAsync(CancellationToken.None), between);
        Assert.Equal(2, cloud.Tokens.Count);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_take_the_token_from_the_others()
    {
        var cloud = Simulate();
        var delay = new CloudDelay(TimeSpan.FromSeconds(1)) { When = r => r.IsTokenRequest };
        cloud.Faults.Add(delay);
        var client = Connect(cloud);
        using var stop = new CancellationTokenSource();

        var first = client.GetStatusAsync(PlugId, stop.Token);
        var second = client.GetStatusAsync(PlugId);
        await Time.WaitForTimersAsync(1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Time.AdvanceToNextTimerAsync();

        Assert.Equal(5, (await second).Count);
        Assert.Single(cloud.Tokens);
    }

    [Fact]
    public async Task A_token_that_failed_is_fetched_again_by_the_next_call()
    {
        var cloud = Simulate();
        cloud.Faults.Add(CloudRefusal.Expired with { When = r => r.IsTokenRequest, Times = 1 });
        var client = Connect(cloud);

        await Assert.ThrowsAsync<CloudSubscriptionException>(() => client.GetStatusAsync(PlugId));

        Assert.Equal(5, (await client.GetStatusAsync(PlugId)).Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"\",\"expire_time\":7200}")]
    [InlineData("7")]
    public async Task An_answer_without_a_token_is_told(string result)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult(result) { When = r => r.IsTokenRequest });

        await Assert.ThrowsAsync<CloudAnswerException>(() => Connect(cloud).GetStatusAsync(PlugId));
    }
}
