namespace TuyaGen.Cloud;

/// <summary>The root of everything that goes wrong with the cloud. The message says what happened, why it usually happens and what to do.</summary>
public class CloudException : TuyaException
{
    internal CloudException(string message, int code = ApiFailure, Exception? inner = null)
        : base(message, code, inner)
    {
    }

    /// <summary>tinytuya's number for "no token": login failed.</summary>
    internal const int NoToken = 911;

    /// <summary>tinytuya's number for any other error of the cloud.</summary>
    internal const int ApiFailure = 913;

    /// <summary>Tuya's own number, where the cloud gave one.</summary>
    public int? CloudCode { get; internal set; }

    /// <summary>Tuya's own words, where the cloud gave some.</summary>
    public string? CloudText { get; internal set; }

    /// <summary>How long the cloud wants nothing to be asked, where it said so.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>The request was certainly not carried out, or does no harm twice, and the reason may pass.</summary>
    internal bool MayPass { get; init; }
}
