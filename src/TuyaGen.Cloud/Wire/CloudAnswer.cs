using System.Text.Json;

namespace TuyaGen.Cloud.Wire;

/// <summary>What the cloud answered: a result, or a refusal with a code.</summary>
internal sealed class CloudAnswer
{
    public bool IsSuccess { get; init; }

    public JsonElement Value { get; init; }

    public int Code { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset? ServerTime { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The token is expired, unknown or replaced by one that another program fetched.</summary>
    public bool RefusesToken => !IsSuccess && Code is 1010 or 1011 or 1012;
}
