using System.Globalization;
using System.Net;
using System.Text.Json;
using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Simulation;

/// <summary>The simulated cloud refuses what the real one refuses.</summary>
public class SimulatedCloudTests : CloudTest
{
    private static readonly CloudRequest TokenRequest = new(HttpMethod.Get, "/v1.0/token", query: KeyValuePair.Create("grant_type", "1"));

    [Fact]
    public async Task A_request_that_is_signed_rightly_gets_a_token()
    {
        var cloud = Simulate();

        Assert.True((await AskAsync(cloud, TokenRequest)).GetProperty("success").GetBoolean());
        Assert.Single(cloud.Tokens);
    }

    [Theory]
    [InlineData("client_id", "another", 1005)]
    [InlineData("sign", "0000", 1004)]
    [InlineData("nonce", "another", 1004)]
    [InlineData("t", "1", 1013)]
    [InlineData("t", "", 1013)]
    public async Task A_header_that_is_wrong_is_refused(string header, string value, int code)
    {
        Assert.Equal(code, CodeOf(await AskAsync(Simulate(), TokenRequest, change: h => h[header] = value)));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_as_it_was_is_refused()
    {
        var cloud = Simulate();

        await AskAsync(cloud, TokenRequest, nonce: "same");

        Assert.Equal(1004, CodeOf(await AskAsync(cloud, TokenRequest, nonce: "same")));
    }

    [Fact]
    public async Task Without_a_token_that_counts_there_is_nothing_but_a_token()
    {
        var cloud = Simulate();
        var request = new CloudRequest(HttpMethod.Get, "/v1.0/devices/" + PlugId);
        await AskAsync(cloud, TokenRequest);

        Assert.Equal(1002, CodeOf(await AskAsync(cloud, request)));
        Assert.Equal(1010, CodeOf(await AskAsync(cloud, request, token: "unknown")));
        Assert.True((await AskAsync(cloud, request, cloud.Tokens[0])).GetProperty("success").GetBoolean());
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1010, CodeOf(await AskAsync(cloud, request, cloud.Tokens[0])));
    }

    [Fact]
    public async Task A_path_that_it_does_not_know_is_refused()
    {
        var cloud = Simulate();
        await AskAsync(cloud, TokenRequest);

        Assert.Equal(1108, CodeOf(await AskAsync(cloud, new(HttpMethod.Get, "/v9.9/nothing"), cloud.Tokens[0])));
    }

    [Theory]
    [InlineData("GET", "/v1.0/iot-01/associated-users/devices", "size", "many", "")]
    [InlineData("GET", "/v1.0/iot-01/associated-users/devices", "last_row_key", "row-", "")]
    [InlineData("POST", "/v1.0/iot-03/devices/" + PlugId + "/commands", "x", "", """{"commands":7}""")]
    public async Task A_request_that_makes_no_sense_is_answered_too(string method, string path, string name, string value, string body)
    {
        var cloud = Simulate();
        await AskAsync(cloud, TokenRequest);

        Assert.Equal(1109, CodeOf(await AskAsync(cloud, new(new(method), path, body, KeyValuePair.Create(name, value)), cloud.Tokens[0])));
    }

    [Fact]
    public void Options_that_make_no_sense_are_told()
    {
        Assert.Throws<ArgumentException>(() => SimulatedCloud.Start(new() { AccessId = "" }));
        Assert.Throws<ArgumentException>(() => SimulatedCloud.Start(new() { Address = IPAddress.Any }));
        Assert.Throws<ArgumentException>(() => SimulatedCloud.Start(new() { Devices = [Plug, Plug] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedCloud.Start(new() { MaxPageSize = 0 }));
        Assert.Throws<ArgumentNullException>(() => SimulatedCloudDevice.Of(null!));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        var address = TestSupport.Loopback.Next();
        await using var first = SimulatedCloud.Start(new() { Address = address });

        Assert.Throws<InvalidOperationException>(() => SimulatedCloud.Start(new() { Address = address, Port = first.Address.Port }));
    }

    private async Task<JsonElement> AskAsync(
        SimulatedCloud cloud, CloudRequest request, string? token = null, string? nonce = null, Action<Dictionary<string, string>>? change = null)
    {
        nonce ??= Guid.NewGuid().ToString("N");
        var t = Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var text = Signature.TextOf(request, cloud.Options.AccessId, token, t, nonce, isLegacy: false);
        var headers = new Dictionary<string, string>
        {
            ["client_id"] = cloud.Options.AccessId, ["t"] = t, ["nonce"] = nonce, ["sign"] = Signature.Of(text, AccessSecret.Parse(cloud.Options.AccessSecret)),
        };
        if (token is not null)
            headers["access_token"] = token;
        change?.Invoke(headers);
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(request.Method, new Uri(cloud.Address, request.Target));
        foreach (var (name, value) in headers)
            message.Headers.Add(name, value);
        if (request.SignsContentType)
        {
            message.Headers.Add("Signature-Headers", "Content-type");
            message.Content = new StringContent(request.Body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        }

        using var response = await http.SendAsync(message);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }

    private static int CodeOf(JsonElement answer) => answer.GetProperty("code").GetInt32();
}
