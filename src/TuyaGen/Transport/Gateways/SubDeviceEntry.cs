namespace TuyaGen.Transport;

/// <summary>What is known of one sub-device, claimed by an object of the program or not. Guarded by the actor's lock.</summary>
internal sealed class SubDeviceEntry(string cid, DateTimeOffset now, TuyaMetrics metrics)
{
    private PresenceReason _doubt;

    public string Cid => cid;

    /// <summary>How many objects of the program stand for it.</summary>
    public int Claims { get; set; }

    public bool IsClaimed => Claims > 0;

    public SubDevicePresence Presence { get; private set; } = new(PresenceState.Unknown, now, PresenceReason.NothingHeard);

    /// <summary>When the bad news counts, unless a sign of life comes; null where there is none.</summary>
    public long? DoubtedUntil { get; private set; }

    /// <summary>How the gateway listed it last.</summary>
    public bool? IsListedOnline { get; set; }

    /// <summary>The round of questions in which the gateway listed it last.</summary>
    public int ListedInRound { get; set; }

    /// <summary>What it reported last while it was not claimed.</summary>
    public Dps Reported { get; set; } = Dps.Empty;

    public string? ProductId { get; set; }

    /// <summary>Who hears what happens to it.</summary>
    public Audience Audience { get; } = new(metrics);

    /// <summary>A sign of life counts at once; true when it is news.</summary>
    public bool Confirm(PresenceReason reason, DateTimeOffset now)
    {
        Trust();
        return Become(PresenceState.Online, reason, now);
    }

    /// <summary>Bad news waits until nothing has contradicted it for long enough. To be listed as offline is worse than not to be listed,
    /// and begins the wait anew.</summary>
    public void Doubt(PresenceReason reason, long until)
    {
        var isIdle = reason == PresenceReason.NotListed && Presence.State != PresenceState.Online;
        if (Presence.State == PresenceState.Offline || isIdle || (DoubtedUntil is not null && _doubt >= reason))
            return;
        (_doubt, DoubtedUntil) = (reason, until);
    }

    /// <summary>Forgets bad news that did not have the time to count.</summary>
    public void Trust() => DoubtedUntil = null;

    /// <summary>Lets bad news count when its time has come; true when it does.</summary>
    public bool Expire(long timestamp, DateTimeOffset now)
    {
        if (DoubtedUntil is not { } due || due > timestamp)
            return false;
        DoubtedUntil = null;
        return Become(_doubt == PresenceReason.ListedOffline ? PresenceState.Offline : PresenceState.Unknown, _doubt, now);
    }

    private bool Become(PresenceState state, PresenceReason reason, DateTimeOffset now)
    {
        if (Presence.State == state)
            return false;
        Presence = new(state, now, reason);
        return true;
    }
}
