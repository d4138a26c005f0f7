using System.Text.Json;
using TuyaGen.Cloud.Requests;

namespace TuyaGen.Cloud.Tests.Requests;

public class SignatureTests
{
    private static JsonElement[] Vectors { get; } =
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json"))).RootElement.GetProperty("cloud_signatures").EnumerateArray()];

    public static TheoryData<string> Names => [.. Vectors.Select(v => Text(v, "name")!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_is_signed_as_the_cloud_wants_it(string name)
    {
        var vector = Vectors.Single(v => Text(v, "name") == name);
        var request = RequestOf(vector);

        var text = Signature.TextOf(
            request, Text(vector, "client_id")!, Text(vector, "access_token"), Text(vector, "t")!, nonce: null, !vector.GetProperty("new_sign_algorithm").GetBoolean());

        Assert.Equal(Text(vector, "string_to_sign"), text);
        Assert.Equal(Text(vector, "sign"), Signature.Of(text, AccessSecret.Parse(Text(vector, "secret")!)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_address_is_the_one_of_the_vector(string name)
    {
        var vector = Vectors.Single(v => Text(v, "name") == name);

        Assert.Equal(Text(vector, "url"), new Uri(new Uri("https://openapi.tuyaus.com/"), RequestOf(vector).Target).AbsoluteUri);
    }

    [Fact]
    public void A_nonce_is_signed_between_the_time_and_the_request()
    {
        var request = new CloudRequest(HttpMethod.Get, "/v1.0/token");

        Assert.StartsWith("id" + "token" + "1" + "nonce" + "GET\n", Signature.TextOf(request, "id", "token", "1", "nonce", isLegacy: false), StringComparison.Ordinal);
    }

    [Fact]
    public void The_query_is_sorted_by_its_letters_not_by_a_language()
    {
        var request = new CloudRequest(HttpMethod.Get, "/x", query: [new("b", "1"), new("_a", "2"), new("B", "3")]);

        Assert.Equal("/x?B=3&_a=2&b=1", request.Target);
    }

    private static CloudRequest RequestOf(JsonElement vector)
    {
        var url = new Uri(Text(vector, "url")!);
        var query = url.Query.Split(['?', '&'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
            .Select(p => KeyValuePair.Create(p[0], Uri.UnescapeDataString(p[1]))).Reverse();
        return new(new HttpMethod(Text(vector, "method")!), url.AbsolutePath, Text(vector, "body")!, query);
    }

    private static string? Text(JsonElement vector, string name) => vector.GetProperty(name).GetString();
}
