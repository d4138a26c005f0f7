using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The cloud answers with an error of HTTP, and no JSON.</summary>
/// <param name="Status">The status, for instance 429 or 503.</param>
public sealed record CloudHttpError(int Status) : CloudFault
{
    /// <summary>How long the client is to wait, in whole seconds; null to say nothing of it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal override CloudReply Answer() => new() { Status = Status, RetryAfter = RetryAfter, HasBody = false };
}
