using System.Diagnostics;
using System.Net.Sockets;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// Dial, negotiate, read until the end, wait, dial again.
internal sealed partial class DeviceActor
{
    private static readonly TimeSpan VersionWait = TimeSpan.FromSeconds(3);
    private const TuyaVersion AssumedVersion = TuyaVersion.V33;

    private Link? _link;
    private CancellationTokenSource? _attempt;
    private bool _isEnding;
    private TuyaException? _endReason;
    private long? _nextAttempt;
    private long _attemptedAt;
    private int _failures;
    private int _connections;
    private bool _isDisconnected;
    private long? _versionUntil;

    public void Disconnect()
    {
        lock (_gate)
        {
            _isDisconnected = true;
            EndLink(OnRequest());
            foreach (var command in _queue.TakeWhere(_ => true))
                command.Fail(OnRequest());
        }

        _wake.Set();
    }

    private ConnectionLostException OnRequest() => new(Id, "it was closed on request");

    private async Task RunAsync()
    {
        while (await WaitUntilDueAsync().ConfigureAwait(false))
        {
            try
            {
                var failure = await LiveAsync().ConfigureAwait(false);
                if (failure is not null && !_isDisconnected)
                    _context.Metrics.Failed(failure);
                if (failure is not WrongKeyException || !await TryFreshKeyAsync().ConfigureAwait(false))
                    Settle(failure);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // A defect of ours must bring down neither the process nor the device.
                Log.ActorFailed(_log, e, Id);
                Settle(new TuyaException($"The connection of {Id} ended by an internal error: {e.Message}. Please report it.", 0, e));
            }
        }

        FailAll(Disposed);
        lock (_gate)
        {
            LoseSubDevices();
            SetState(ConnectionState.Closed);
        }
    }

    // False when the device is closed.
    private async Task<bool> WaitUntilDueAsync()
    {
        while (true)
        {
            long? sleep = null;
            lock (_gate)
            {
                if (_isClosed)
                    return false;
                if (!IsWanted)
                {
                    Enter(ConnectionState.Idle);
                }
                else if (_address is null)
                {
                    // A device that stays silent until asked is asked, again and again while it is missed.
                    sleep = _context.Beacons.Search(isNew: _connection.State != ConnectionState.Searching);
                    Enter(ConnectionState.Searching);
                }
                else if (_version is null && AwaitVersion(_address) is { } end && _time.GetTimestamp() < end)
                {
                    sleep = end;
                }
                else if (_nextAttempt is { } due && _time.GetTimestamp() < due)
                {
                    sleep = due;
                }
                else
                {
                    _attemptedAt = _time.GetTimestamp();
                    _nextAttempt = null;
                    _endReason = null;
                    _isEnding = false;
                    _attempt = new();
                    SetState(ConnectionState.Connecting, attempt: _failures);
                    return true;
                }
            }

            await _wake.SleepAsync(sleep).ConfigureAwait(false);
        }
    }

    // A device names its version in its broadcast; it is asked for one, and given a little time, once.
    private long? AwaitVersion(DeviceAddress address)
    {
        if (!_context.Beacons.IsListening)
            return null;
        if (_versionUntil is null)
        {
            _versionUntil = After(VersionWait);
            _context.Beacons.Ask(address);
        }

        return _versionUntil;
    }

    private bool IsWanted => !_isDisconnected && (IsPersistent || !_queue.IsEmpty);

    private bool IsPersistent => _options.Persistent ?? _model?.Link.Persistent ?? true;

    private void Enter(ConnectionState state)
    {
        if (_connection.State != state)
            SetState(state);
    }

    /// <summary>The life of one connection. Gives the reason of its end; null for an end that somebody wanted.</summary>
    private async Task<TuyaException?> LiveAsync()
    {
        var version = _version ?? AssumedVersion;
        var key = _key;
        Link? link = null;
        var span = TuyaTraces.StartConnect(Id, _address!, version);
        try
        {
            await _context.Dials.EnterAsync(_attempt!.Token).ConfigureAwait(false);
            try
            {
                var dialer = new Dialer(_context, Id, _options);
                link = await dialer.DialAsync(_address!, version, key, _attempt!.Token).ConfigureAwait(false);
                await BeginAsync(link, dialer, version, key).ConfigureAwait(false);
            }
            finally
            {
                _context.Dials.Leave();
            }

            span?.Stop();
            var error = await link.RunAsync(this).ConfigureAwait(false);
            return Explain(link, error);
        }
        catch (TuyaException e)
        {
            return Because(span, e);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return Because(span, Explain(link, e));
        }
        finally
        {
            span?.Dispose();
            Release(link);
        }
    }

    private static TuyaException? Because(Activity? span, TuyaException? failure)
    {
        span.Fail(failure);
        return failure;
    }

    // What a connection needs only now is gone when it stands.
    private async Task BeginAsync(Link link, Dialer dialer, TuyaVersion version, LocalKey key)
    {
        using var output = new FrameBuffer();
        if (link.Dialect.Negotiates)
        {
            lock (_gate)
                SetState(ConnectionState.Negotiating, attempt: _failures);
            await dialer.NegotiateAsync(link, version, key, output, _attempt!.Token).ConfigureAwait(false);
        }

        Open(link, version, output);
        await SendFirstAsync(link, output).ConfigureAwait(false);
    }

    // From here on commands go out. FINISH, if there is one, and the first query leave in one write: two small ones would meet
    // delayed acknowledgements and cost 40 ms.
    private void Open(Link link, TuyaVersion version, FrameBuffer output)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed || _isEnding, typeof(TuyaDevice));
            _connections++;
            _link = link;
            EndAttempt();
            link.HasUnderstood = link.Dialect.Negotiates;
            BeginSession(version);
            SetState(ConnectionState.Connected);
            PutInitialQuery();
            RegainSubDevices();
            PumpInto(output);
            _isSending = true;
        }
    }

    private async ValueTask SendFirstAsync(Link link, FrameBuffer output)
    {
        await link.SendAsync(output.Written).ConfigureAwait(false);
        lock (_gate)
        {
            _isSending = false;
            CompleteSent();
            Pump();
        }
    }

    // Ends the present connection or attempt, for a reason, or because somebody wants so.
    private void EndLink(TuyaException? reason)
    {
        _endReason ??= reason;
        _isEnding = true;
        _attempt?.Cancel();
        _link?.Close();
        _link = null;
    }

    private void Release(Link? link)
    {
        lock (_gate)
        {
            _link = null;
            EndAttempt();
        }

        link?.Dispose();
    }

    private void EndAttempt()
    {
        _attempt?.Dispose();
        _attempt = null;
    }

    private TuyaException? Explain(Link? link, Exception? error)
    {
        lock (_gate)
        {
            if (_endReason is not null)
                return _endReason;
            if (_isClosed || _isDisconnected || _isEnding)
                return null;
        }

        if (link is null || !link.HasReceived)
            return new SlotBusyException(Id, error);
        var detail = error is SocketException socket ? socket.Message : "the device closed it";
        return new ConnectionLostException(Id, detail, error);
    }

    // Decides what comes next, and tells the commands that waited for this connection.
    private void Settle(TuyaException? failure)
    {
        List<PendingCommand> failed = [];
        lock (_gate)
        {
            // What failed is no longer what was wanted: the key, the address or the version are others by now.
            if (_isEnding)
                failure = _endReason;
            var wasSound = _hasUnderstood && _time.GetElapsedTime(_openedAt) >= Backoff.SoundAfter;
            BlameRefresh(failure);
            if (failure is not null || _isDisconnected)
                LoseSubDevices();
            var lost = failure ?? new ConnectionLostException(Id, "the settings changed or it was closed");
            if (TakeInFlight(failure) is { } broken)
                failed.Add(broken);
            failed.AddRange(_sent);
            _sent.Clear();
            if (failure is null || _isDisconnected)
            {
                _failures = 0;
            }
            else
            {
                _failures = wasSound ? 1 : _failures + 1;
                if (!_hasUnderstood)
                    failed.AddRange(_queue.TakeWhere(_ => true));
                Schedule(failure);
            }

            _hasUnderstood = false;
            foreach (var command in failed)
                command.Fail(_isClosed ? Disposed(command.Route) : lost);
        }
    }

    private void Schedule(TuyaException failure)
    {
        if (failure is DeviceUnreachableException or ConnectionRefusedException && !_options.PinAddress)
            _context.Beacons.Search(isNew: _failures == 1); // it may have moved, and be one that stays silent until asked
        var isBlocked = failure is WrongKeyException { IsCertain: true };
        var delay = isBlocked ? Backoff.AfterWrongKey : Backoff.Delay(_options, _failures, Random.Shared.NextDouble());
        _nextAttempt = After(delay);
        SetState(isBlocked ? ConnectionState.Blocked : ConnectionState.Waiting, failure, _failures, _time.GetUtcNow() + delay);
    }
}
