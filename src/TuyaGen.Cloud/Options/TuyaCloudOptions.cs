namespace TuyaGen.Cloud;

/// <summary>What the cloud client needs: the id and secret of a cloud project at platform.tuya.com, to which the phone app's account is
/// linked.</summary>
public sealed class TuyaCloudOptions
{
    /// <summary>The project's Access ID, also called Client ID.</summary>
    public string AccessId { get; set; } = "";

    /// <summary>The project's Access Secret, also called Client Secret.</summary>
    public AccessSecret? AccessSecret { get; set; }

    /// <summary>The data centre of the account; null to try all of them in turn, once, when the first call is made.</summary>
    public CloudRegion? Region { get; set; }

    /// <summary>The id of the linked app account, where only its devices are to be listed; null for those of all linked accounts.</summary>
    public string? Uid { get; set; }

    /// <summary>Ids of devices whose owners' devices are to be listed: the way for projects that may not list the linked accounts.</summary>
    public IList<string> DeviceIds { get; } = [];

    /// <summary>Another address than that of the data centre: a proxy, or a simulated cloud. Only <c>https</c>, or an address of this
    /// machine, and nothing behind the host.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How long one attempt may take; more than zero, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a request is repeated that failed for a passing reason; 0 for never. A command is repeated only where it was
    /// certainly not carried out.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest wait before a repetition. Where the cloud wants a longer one, the call fails at once and says how long.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests of one call for many devices run at once; at least 1.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>Whether requests are signed in the way of projects from before July 2021. Newer projects refuse it.</summary>
    public bool LegacySignature { get; set; }
}
