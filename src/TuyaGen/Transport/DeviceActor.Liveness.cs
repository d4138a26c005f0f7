using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// Deadlines, heartbeats, and the fence that keeps late answers from the commands behind them.
internal sealed partial class DeviceActor
{
    private const int MostUnanswered = 2;
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(1);

    private int _owed;
    private int _unanswered;
    private long? _fenceUntil;

    private bool IsFenced => _fenceUntil is not null;

    private void ResetLiveness()
    {
        _owed = 0;
        _unanswered = 0;
        _fenceUntil = null;
        _agenda.NoLaterThan(After(_options.HeartbeatInterval));
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            var now = _time.GetTimestamp();
            if (!_queue.IsEmpty)
                ExpireWaiting(now);
            if (_link is not null)
            {
                if (_inFlight is { } waiting)
                    ExpireInFlight(waiting, now);
                if (_fenceUntil <= now)
                    MissFence();
                if (_isSending && _lastWrite + Ticks(_options.RequestTimeout) <= now)
                    EndLink(new ConnectionLostException(Id, "it takes no more bytes"));
                Refresh(now);
                CheckSubDevices(now);
                Beat(now);
                Pump();
            }

            SetNext(now);
        }
    }

    private void SetNext(long now)
    {
        if (_queue.EarliestDeadline is { } deadline)
            _agenda.NoLaterThan(deadline);
        if (_link is null)
            return;
        if (_inFlight is { } waiting)
            _agenda.NoLaterThan(Math.Min(waiting.Deadline, waiting.SettlesAt ?? long.MaxValue));
        if (_fenceUntil is { } fence)
            _agenda.NoLaterThan(fence);
        _agenda.NoLaterThan(Math.Min(_refreshAt ?? long.MaxValue, _askAgainAt ?? long.MaxValue));
        _agenda.NoLaterThan(NextSubDeviceCheck());
        var beat = _lastWrite + Ticks(_options.HeartbeatInterval);

        // One that is due already waits for something else; asked for at once, the timer would ring without end.
        _agenda.NoLaterThan(beat > now ? beat : now + Ticks(BusyWait));
    }

    private void ExpireWaiting(long now)
    {
        foreach (var command in _queue.TakeWhere(c => c.Deadline <= now))
        {
            command.Fail(_connection switch
            {
                { State: ConnectionState.Searching } => new DeviceUnreachableException(
                    Id, "its address is not known and no broadcast of it was heard"),
                { Reason: { } reason } => Again(reason),
                _ => new DeviceTimeoutException(command.Route.DeviceId, command.Name, _options.QueueTimeout, isQueued: true),
            });
        }
    }

    private void ExpireInFlight(PendingCommand waiting, long now)
    {
        if (waiting.SettlesAt <= now)
        {
            SettleInFlight(waiting);
        }
        else if (waiting.Deadline <= now)
        {
            // Whatever the numbers of the answers: the next command asks first, by a heartbeat, whether anybody is still there.
            _owed++;
            End(waiting).Fail(new DeviceTimeoutException(waiting.Route.DeviceId, waiting.Name, _options.RequestTimeout, isQueued: false, !_hasUnderstood));
        }
    }

    // Nothing more came: that is the answer, or the time to ask.
    private void SettleInFlight(PendingCommand waiting)
    {
        waiting.SettlesAt = null;
        if (waiting.Family != CommandFamily.Control)
        {
            Finish(waiting);
        }
        else if (waiting.IsConfirmed)
        {
            _acknowledgesWrites = waiting.IsAcknowledged;
            Finish(waiting);
        }
        else if (_model?.Link.PushOnly != true)
        {
            AskFor(waiting);
        }
    }

    private void AskFor(PendingCommand waiting)
    {
        var ask = new RequestBody(TuyaCommand.DpQuery, Ids: _kind == DeviceKind.Device22 ? DpsToRequest : null);
        var output = TakeScratch();
        Write(output, ask, waiting.Route);
        Send(_link!, output);
    }

    private void Retransmit(PendingCommand waiting)
    {
        var output = TakeScratch();
        Transmit(waiting, output);
        Send(_link!, output);
    }

    /// <summary>An answer may still come to a command that nobody waits for any more. A list of sub-devices is like no other answer.</summary>
    private void Owe(PendingCommand command)
    {
        if (_echoes != true && command.Family != CommandFamily.SubDevices)
            _owed++;
    }

    private void Abandon(PendingCommand command)
    {
        if (_inFlight != command)
            return;
        Owe(command);
        _inFlight = null;
    }

    // Devices answer in order: what comes before the answer to this heartbeat belongs to what was sent before it.
    private void WriteFence(FrameBuffer output)
    {
        Write(output, new(TuyaCommand.Heartbeat), _self);
        _fenceUntil = After(_options.RequestTimeout);
        _agenda.NoLaterThan(_fenceUntil.Value);
    }

    private void LiftFence()
    {
        _fenceUntil = null;
        _owed = 0;
    }

    private void MissFence()
    {
        LiftFence();
        if (++_unanswered >= MostUnanswered)
            EndLink(Silent());
    }

    private void Beat(long now)
    {
        if (_link is null || _inFlight is not null || IsFenced || _isSending || _lastWrite + Ticks(_options.HeartbeatInterval) > now)
            return;
        if (_unanswered >= MostUnanswered)
        {
            EndLink(Silent());
            return;
        }

        _unanswered++;
        var output = TakeScratch();
        Write(output, new(TuyaCommand.Heartbeat), _self);
        Send(_link!, output);
    }

    private ConnectionLostException Silent() => new(Id, "it gave no sign of life to two heartbeats");

    /// <summary>The command on a connection that broke: a query is asked again on the next one, once; for all else only the caller knows.</summary>
    private PendingCommand? TakeInFlight(TuyaException? reason)
    {
        if (_inFlight is not { } waiting)
            return null;
        _inFlight = null;
        if (reason is ConnectionLostException && waiting is { Family: CommandFamily.Query, IsRetried: false, IsInternal: false })
        {
            waiting.IsRetried = true;
            waiting.Deadline = After(_options.QueueTimeout);
            _queue.AddFirst(waiting);
            return null;
        }

        return waiting;
    }

    private void Requeue()
    {
        for (var i = _sent.Count - 1; i >= 0; i--)
            _queue.AddFirst(_sent[i]);
        _sent.Clear();
        if (_inFlight is { } waiting)
            _queue.AddFirst(waiting);
        _inFlight = null;
    }
}
