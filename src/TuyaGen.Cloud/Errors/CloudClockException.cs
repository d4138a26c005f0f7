namespace TuyaGen.Cloud;

/// <summary>The cloud refuses requests because the clock of this machine is wrong.</summary>
public sealed class CloudClockException : CloudException
{
    internal CloudClockException(string message, TimeSpan? skew)
        : base(message, NoToken) => Skew = skew;

    /// <summary>How far this machine is ahead of the cloud, negative for behind; null where the cloud did not say its time.</summary>
    public TimeSpan? Skew { get; }
}
