using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Faults;

public class RefusalTests : CloudTest
{
    public static TheoryData<int, Type, string> Codes => new()
    {
        { 1001, typeof(CloudCredentialsException), "Copy both again" },
        { 1004, typeof(CloudCredentialsException), "Copy both again" },
        { 1005, typeof(CloudCredentialsException), "Copy both again" },
        { 1106, typeof(CloudPermissionException), "linked app accounts" },
        { 1114, typeof(CloudPermissionException), "allowlist" },
        { 2007, typeof(CloudDataCentreException), "Set Region" },
        { 28841107, typeof(CloudDataCentreException), "Set Region" },
        { 28841001, typeof(CloudSubscriptionException), "Extend Trial Period" },
        { 28841002, typeof(CloudSubscriptionException), "Extend Trial Period" },
        { 28841003, typeof(CloudSubscriptionException), "Extend Trial Period" },
        { 28841101, typeof(CloudSubscriptionException), "Service API" },
        { 28841105, typeof(CloudSubscriptionException), "Service API" },
        { 28841106, typeof(CloudSubscriptionException), "Service API" },
        { 28841004, typeof(CloudQuotaException), "next period" },
        { 28841104, typeof(CloudQuotaException), "next period" },
        { 2001, typeof(CloudException), "power and network" },
        { 2008, typeof(CloudException), "GetFunctionsAsync" },
        { 2009, typeof(CloudException), "local status" },
        { 31415, typeof(CloudException), "Global Error Codes" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_code_of_the_cloud_becomes_a_sentence_that_says_what_to_do(int code, Type type, string advice)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudRefusal(code, "words of the cloud"));

        var error = (CloudException)await Assert.ThrowsAsync(type, () => Connect(cloud).GetStatusAsync(PlugId));

        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Contains("GET /v1.0/iot-03/devices/", error.Message, StringComparison.Ordinal);
        Assert.Equal((code, "words of the cloud"), (error.CloudCode, error.CloudText));
        Assert.Equal(2, cloud.Requests.Count);
    }

    [Theory]
    [InlineData(12, "720 s behind")]
    [InlineData(-12, "720 s ahead of")]
    public async Task A_wrong_clock_is_told_with_how_wrong_it_is(int minutes, string told)
    {
        var cloud = Simulate(new() { ClockOffset = TimeSpan.FromMinutes(minutes) });

        var error = await Assert.ThrowsAsync<CloudClockException>(() => Connect(cloud).GetStatusAsync(PlugId));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(-minutes), error.Skew);
    }

    [Fact]
    public async Task A_wrong_secret_is_told()
    {
        var cloud = Simulate();

        var error = await Assert.ThrowsAsync<CloudCredentialsException>(
            () => Connect(cloud, o => o.AccessSecret = AccessSecret.Parse("0123456789abcdef0123456789abcdef")).GetStatusAsync(PlugId));

        Assert.Equal((1004, 911), (error.CloudCode, error.Code));
    }

    [Fact]
    public async Task An_old_project_signs_in_the_old_way_and_a_new_one_refuses_it()
    {
        var old = Simulate(new() { Devices = Home, AcceptsLegacySignature = true });
        var young = Simulate();

        Assert.Equal(5, (await Connect(old, o => o.LegacySignature = true).GetStatusAsync(PlugId)).Count);
        Assert.All(old.Requests, r => Assert.DoesNotContain("nonce", r.Headers.Keys));
        await Assert.ThrowsAsync<CloudCredentialsException>(() => Connect(young, o => o.LegacySignature = true).GetStatusAsync(PlugId));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"category\":[]}")]
    public async Task A_result_of_another_form_is_told_and_not_shown(string result)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult(result));

        var error = await Assert.ThrowsAsync<CloudAnswerException>(() => Connect(cloud).GetSpecificationAsync(PlugId));

        Assert.Contains("RequestAsync", error.Message, StringComparison.Ordinal);
        Assert.Equal(910, error.Code);
    }
}
