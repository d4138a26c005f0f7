using System.Text;
using System.Text.Json.Nodes;

namespace TuyaGen.Simulation.Cloud;

/// <summary>An answer on its way, which faults may change.</summary>
internal sealed class CloudReply
{
    public int Status { get; init; } = 200;

    public bool HasBody { get; init; } = true;

    public JsonNode? Result { get; init; }

    public int? Code { get; init; }

    public string? Text { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    /// <summary>After how many bytes the body ends.</summary>
    public int? Length { get; set; }

    public TimeSpan Delay { get; set; }

    public bool HangsUp { get; set; }

    public static CloudReply Of(JsonNode? result) => new() { Result = result };

    public static CloudReply Refuse(int code, string text, TimeSpan? retryAfter = null) => new() { Code = code, Text = text, RetryAfter = retryAfter };

    public byte[] ToBytes(DateTimeOffset now)
    {
        if (!HasBody)
            return [];
        var answer = new JsonObject { ["success"] = Code is null, ["t"] = now.ToUnixTimeMilliseconds(), ["tid"] = "00000000000000000000000000000000" };
        if (Code is { } code)
            (answer["code"], answer["msg"]) = (code, Text);
        else
            answer["result"] = Result;
        var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
        return Length < bytes.Length ? bytes[..Length.Value] : bytes;
    }
}
