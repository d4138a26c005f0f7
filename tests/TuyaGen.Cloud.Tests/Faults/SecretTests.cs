using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Faults;

/// <summary>A day of calls and failures, searched for every secret that took part in it.</summary>
public class SecretTests : CloudTest
{
    private static readonly CloudFault[] Failures =
    [
        CloudRefusal.Expired, CloudRefusal.WrongDataCentre, CloudRefusal.PermissionDenied, CloudRefusal.TooManyRequests, CloudRefusal.QuotaUsedUp,
        new CloudRefusal(1010, "token invalid"), new CloudRefusal(1004, "sign invalid"), new CloudRefusal(1013, "request time is invalid"),
        new CloudHttpError(503), new CloudHttpError(429), new CloudTruncation(150), new CloudTruncation(0), new CloudHangUp(), new CloudResult("[]"), new CloudResult("{}"),
    ];

    [Fact]
    public async Task No_secret_is_in_a_log_an_exception_a_text_or_a_url()
    {
        var cloud = Simulate();
        var client = Connect(cloud, o => o.MaxRetries = 0);
        var seen = new List<string> { client.ToString(), OptionsFor(cloud).AccessSecret!.ToString(), cloud.ToString() };

        foreach (var fault in Failures)
        {
            cloud.Faults.Add(fault);
            foreach (var call in Calls(client))
            {
                try
                {
                    seen.Add($"{await call()}");
                }
                catch (CloudException e)
                {
                    seen.Add(e.ToString());
                }
            }

            cloud.Faults.Clear();
            seen.Add(string.Join(' ', await client.GetDevicesAsync()));
            seen.AddRange((await client.GetDevicesAsync()).Select(d => d.ToEntry().ToString()));
        }

        Assert.True(seen.Count(s => s.Contains("Exception", StringComparison.Ordinal)) > 40);
        Assert.NotEmpty(Logs.Entries);
        var all = string.Join('\n', seen) + Logs.Text + string.Join('\n', cloud.Requests.Select(r => Uri.UnescapeDataString(r.Url)));
        string[] secrets =
        [
            cloud.Options.AccessSecret, PlugKey, GatewayKey, .. cloud.Tokens, .. cloud.Requests.Select(r => r.Headers["nonce"]), .. cloud.Requests.Select(r => r.Headers["sign"]),
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secret_of_the_project_is_never_sent()
    {
        var cloud = Simulate();

        await Connect(cloud).GetDevicesAsync();

        Assert.All(cloud.Requests, r => Assert.DoesNotContain(cloud.Options.AccessSecret, string.Join(' ', r.Headers.Values) + r.Body + r.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_does_not_go_where_a_redirect_leads()
    {
        var (cloud, elsewhere) = (Simulate(), Simulate());
        cloud.Faults.Add(new CloudRedirect(new(elsewhere.Address, "/v1.0/devices/" + PlugId)));

        var error = await Assert.ThrowsAsync<CloudAnswerException>(() => Connect(cloud, o => o.MaxRetries = 0).GetDeviceAsync(PlugId));

        Assert.Contains("HTTP 302", error.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    private static Func<Task<object?>>[] Calls(TuyaCloudClient client) =>
    [
        async () => await client.GetDevicesAsync(),
        async () => await client.GetDeviceAsync(PlugId),
        async () => await client.GetKeyAsync(PlugId),
        async () => await client.GetThingModelAsync(PlugId),
        async () =>
        {
            await client.SendCommandAsync(PlugId, "switch_1", true);
            return null;
        },
        async () =>
        {
            await client.OpenDoorAsync(PlugId);
            return null;
        },
    ];
}
