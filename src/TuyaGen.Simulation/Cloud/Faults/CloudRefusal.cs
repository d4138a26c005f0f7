using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The cloud refuses with a code of its own.</summary>
/// <param name="Code">The code.</param>
/// <param name="Text">Its words.</param>
public sealed record CloudRefusal(int Code, string Text) : CloudFault
{
    /// <summary>How long the client is to wait, in whole seconds; null to say nothing of it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The trial of IoT Core is over.</summary>
    public static CloudRefusal Expired { get; } = new(28841002, "No permissions. Your subscription to cloud development plan has expired.");

    /// <summary>The calls of the trial are used up.</summary>
    public static CloudRefusal QuotaUsedUp { get; } = new(28841004, "No permissions. Your quota of Trial Edition is used up.");

    /// <summary>The project has not subscribed to the API.</summary>
    public static CloudRefusal NotSubscribed { get; } = new(28841106, "No permissions. This API is not subscribed.");

    /// <summary>The data centre is not one of the project's.</summary>
    public static CloudRefusal WrongDataCentre { get; } = new(28841107, "No permission. The data center is suspended.");

    /// <summary>The device is not of a linked account.</summary>
    public static CloudRefusal PermissionDenied { get; } = new(1106, "permission deny");

    /// <summary>The address of the client is not on the project's list.</summary>
    public static CloudRefusal AddressNotAllowed { get; } = new(1114, "your ip don't have access to this API");

    /// <summary>Too much at once.</summary>
    public static CloudRefusal TooManyRequests { get; } = new(1110, "concurrent request over limit");

    internal override CloudReply Answer() => CloudReply.Refuse(Code, Text, RetryAfter);
}
