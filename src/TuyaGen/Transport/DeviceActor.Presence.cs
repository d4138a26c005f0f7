namespace TuyaGen.Transport;

// Whether the sub-devices are there: the gateway's connection, its lists, and what they report by themselves.
internal sealed partial class DeviceActor
{
    private const int QuestionsWhileInDoubt = 5;
    private static readonly TimeSpan MostOften = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LeastOften = TimeSpan.FromMinutes(1);

    private bool _isListAsked;
    private long? _askListAt;
    private DateTimeOffset? _gatewayLostAt;

    public SubDevicePresence PresenceOf(string cid)
    {
        lock (_gate)
        {
            return _subDevices?.Find(cid) is { } entry
                ? PresenceOf(entry)
                : new(PresenceState.Unknown, _time.GetUtcNow(), PresenceReason.NothingHeard);
        }
    }

    private SubDevicePresence PresenceOf(SubDeviceEntry entry) => _gatewayLostAt is { } lost
        ? new(PresenceState.GatewayOffline, lost, PresenceReason.GatewayConnection)
        : entry.Presence;

    // The gateway would say yes and drop it.
    private void RefuseIfOffline(PendingCommand command)
    {
        if (command is { Family: CommandFamily.Control or CommandFamily.Update, Level: not WriteLevel.Sent, Route.Cid: { } cid }
            && _subDevices?.Find(cid) is { Presence: { State: PresenceState.Offline } presence })
            throw new SubDeviceOfflineException(command.Route.DeviceId, Id, cid, presence.Since);
    }

    // The list is asked for without a wait: a gateway that does not know the question must not hold the commands up.
    private void AskForList()
    {
        if (IsPersistent && AskForItself(CommandFamily.SubDevices, ListQuery, WriteLevel.Sent))
            _isListAsked = true;
    }

    private void BeginRound() => _subDevices?.BeginRound(After(_options.SubDeviceOfflineAfter));

    private void TakeList(SubDeviceReport list)
    {
        if (_inFlight is { Family: CommandFamily.SubDevices } waiting)
            waiting.Listed = waiting.Listed?.With(list) ?? list;
        OpenSubDevices();
        var isNews = TakeNames(list.Online, isOnline: true) | TakeNames(list.Offline, isOnline: false);
        if (isNews && _audience.IsHeard)
            _audience.Tell(new SubDevicesReported(_time.GetUtcNow(), list));
        _askListAt ??= After(ListInterval);
        CheckSubDevices(_time.GetTimestamp());
        _agenda.NoLaterThan(NextSubDeviceCheck());
    }

    private bool TakeNames(IReadOnlyList<string> cids, bool isOnline)
    {
        var (now, doubtedUntil) = (_time.GetUtcNow(), After(_options.SubDeviceOfflineAfter));
        var isNews = false;
        foreach (var cid in cids)
        {
            if (_subDevices!.Meet(cid, now) is not { } entry)
                continue;
            isNews |= _subDevices.List(entry, isOnline);
            if (!isOnline)
                entry.Doubt(PresenceReason.ListedOffline, doubtedUntil);
            else if (entry.Confirm(PresenceReason.ListedOnline, now))
                TellPresence(entry);
        }

        return isNews;
    }

    // A gateway that has answered once is asked again, so that a list by mistake is found out before it counts.
    private TimeSpan ListInterval => TimeSpan.FromTicks(Math.Clamp(
        _options.SubDeviceOfflineAfter.Ticks / QuestionsWhileInDoubt, MostOften.Ticks, LeastOften.Ticks));

    private void CheckSubDevices(long now)
    {
        if (_subDevices is null)
            return;
        var at = _time.GetUtcNow();
        foreach (var entry in _subDevices.Entries)
        {
            if (entry.Expire(now, at))
                TellPresence(entry);
        }

        if (_askListAt > now || _askListAt is null)
            return;
        _askListAt = null;
        if (_subDevices.Claimed == 0)
            return;
        _askListAt = After(ListInterval);
        AskForList();
    }

    private long NextSubDeviceCheck() => _subDevices is null
        ? long.MaxValue
        : _subDevices.Entries.Aggregate(_askListAt ?? long.MaxValue, static (next, entry) => Math.Min(next, entry.DoubtedUntil ?? long.MaxValue));

    private void RegainSubDevices()
    {
        var wasLost = _gatewayLostAt is not null;
        _gatewayLostAt = null;
        _isListAsked = false;
        _askListAt = null;
        _subDevices?.Restart();
        if (_subDevices is not { Claimed: > 0 })
            return;
        AskForList();
        if (wasLost)
            TellAllPresences();
    }

    private void LoseSubDevices()
    {
        if (_gatewayLostAt is not null)
            return;
        _gatewayLostAt = _time.GetUtcNow();
        TellAllPresences();
    }

    private void TellAllPresences()
    {
        foreach (var entry in _subDevices?.Entries ?? [])
            TellPresence(entry);
    }

    private void TellPresence(SubDeviceEntry entry)
    {
        if (!entry.IsClaimed)
            return;
        var presence = PresenceOf(entry);
        Log.PresenceChanged(_log, entry.Cid, Id, presence);
        if (entry.Audience.IsHeard)
            entry.Audience.Tell(new PresenceChanged(_time.GetUtcNow(), entry.Cid, presence));
    }
}
