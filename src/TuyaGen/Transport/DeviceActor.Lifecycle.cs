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
    private TuyaException? _endReason;
    private long? _nextAttempt;
    private long _attemptedAt;
    private int _failures;
    private int _connections;
    private bool _isDisconnected;
    private bool _wasKeyAsked;
    private bool _wasVersionAwaited;

    public void Disconnect()
    {
        lock (_gate)
        {
            _isDisconnected = true;
            EndLink(new ConnectionLostException(Id, "it was closed on request"));
        }

        _wake.Set();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await WaitUntilDueAsync().ConfigureAwait(false))
            {
                var failure = await LiveAsync().ConfigureAwait(false);
                if (failure is not WrongKeyException || !await TryFreshKeyAsync().ConfigureAwait(false))
                    Settle(failure);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours must not bring the process down; the device says so and stays closed.
            Log.ActorFailed(_log, e, Id);
            Settle(new TuyaException($"The connection of {Id} ended by an internal error: {e.Message}. Please report it.", 0, e));
        }

        FailAll(new ObjectDisposedException(nameof(TuyaDevice), $"The device {Id} has been disposed."));
        lock (_gate)
            SetState(ConnectionState.Closed);
    }

    // False when the device is closed.
    private async Task<bool> WaitUntilDueAsync()
    {
        while (true)
        {
            TimeSpan? sleep = null;
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
                    Enter(ConnectionState.Searching);
                }
                else if (_version is null && !_wasVersionAwaited)
                {
                    _wasVersionAwaited = true;
                    sleep = _context.Beacons.IsListening ? VersionWait : TimeSpan.Zero;
                }
                else if (_nextAttempt is { } due && _time.GetTimestamp() < due)
                {
                    sleep = _time.GetElapsedTime(_time.GetTimestamp(), due);
                }
                else
                {
                    _attemptedAt = _time.GetTimestamp();
                    _nextAttempt = null;
                    _endReason = null;
                    _attempt = new();
                    SetState(ConnectionState.Connecting, attempt: _failures);
                    return true;
                }
            }

            if (sleep != TimeSpan.Zero)
                await _wake.SleepAsync(sleep).ConfigureAwait(false);
        }
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
        try
        {
            link = await DialAsync(version, key).ConfigureAwait(false);
            using var output = new FrameBuffer();
            if (link.Dialect.Negotiates)
                await NegotiateAsync(link, version, key, output).ConfigureAwait(false);
            Open(link, version, output);
            await SendFirstAsync(link, output).ConfigureAwait(false);
            var error = await link.RunAsync(this).ConfigureAwait(false);
            return Explain(link, error);
        }
        catch (TuyaException e)
        {
            return e;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return Explain(link, e);
        }
        finally
        {
            Release(link);
        }
    }

    private async Task<Link> DialAsync(TuyaVersion version, LocalKey key)
    {
        var address = _address!;
        var attempt = _attempt!.Token;
        await _context.Dials.EnterAsync(attempt).ConfigureAwait(false);
        try
        {
            using var timeout = new CancellationTokenSource(_options.ConnectTimeout, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, attempt);
            var socket = await Link.DialAsync(address, either.Token).ConfigureAwait(false);
            return new(socket, Dialect.Create(version, key));
        }
        catch (OperationCanceledException) when (!attempt.IsCancellationRequested)
        {
            throw new DeviceUnreachableException(Id, $"no answer at {address} within {_options.ConnectTimeout.TotalSeconds:0.#} s") { DeviceId = Id };
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            throw new ConnectionRefusedException(Id, address.ToString(), e) { DeviceId = Id };
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            throw new SlotBusyException(Id, e) { DeviceId = Id };
        }
        catch (SocketException e)
        {
            throw new DeviceUnreachableException(Id, $"{address}: {e.Message}", e) { DeviceId = Id };
        }
        finally
        {
            _context.Dials.Leave();
        }
    }

    private async Task NegotiateAsync(Link link, TuyaVersion version, LocalKey key, FrameBuffer output)
    {
        lock (_gate)
            SetState(ConnectionState.Negotiating, attempt: _failures);
        var attempt = _attempt!.Token;
        using var timeout = new CancellationTokenSource(_options.HandshakeTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, attempt);
        var handshake = new Handshake(Id, version, key, output);
        try
        {
            handshake.Start(link);
            await link.SendAsync(output.Written).ConfigureAwait(false);
            while (!handshake.IsDone)
            {
                if (!await link.ReadAsync(handshake, either.Token).ConfigureAwait(false))
                    throw Hangup(version);
                if (handshake.Failure is { } failure)
                    throw failure;
            }
        }
        catch (OperationCanceledException) when (!attempt.IsCancellationRequested)
        {
            throw new HandshakeTimeoutException(Id, _options.HandshakeTimeout) { DeviceId = Id };
        }    }

    // A busy slot is closed hard. An orderly end after START is how 3.5 devices answer one that they cannot decrypt.
    private TuyaException Hangup(TuyaVersion version) => version == TuyaVersion.V35
        ? new WrongKeyException(Id, isCertain: false) { DeviceId = Id }
        : new SlotBusyException(Id) { DeviceId = Id };

    // From here on commands go out. FINISH, if there is one, and the first query leave in one write: two small ones would meet
    // delayed acknowledgements and cost 40 ms.
    private void Open(Link link, TuyaVersion version, FrameBuffer output)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed || _attempt!.IsCancellationRequested, typeof(TuyaDevice));
            _connections++;
            _link = link;
            link.HasUnderstood = link.Dialect.Negotiates;
            BeginSession(version);
            SetState(ConnectionState.Connected);
            PutInitialQuery();
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
        _attempt?.Cancel();
        _link?.Close();
    }

    private void Release(Link? link)
    {
        lock (_gate)
        {
            _link = null;
            _attempt?.Dispose();
            _attempt = null;
        }

        link?.Dispose();
    }

    private TuyaException? Explain(Link? link, Exception? error)
    {
        lock (_gate)
        {
            if (_endReason is not null)
                return _endReason;
            if (_isClosed || _isDisconnected || _attempt is null or { IsCancellationRequested: true })
                return null;
        }

        if (link is null || !link.HasReceived)
            return new SlotBusyException(Id, error) { DeviceId = Id };
        var detail = error is SocketException socket ? socket.Message : "the device closed it";
        return new ConnectionLostException(Id, detail, error) { DeviceId = Id };
    }

    // Decides what comes next, and tells the commands that waited for this connection.
    private void Settle(TuyaException? failure)
    {
        List<PendingCommand> failed = [];
        lock (_gate)
        {
            var wasSound = _hasUnderstood && _time.GetElapsedTime(_openedAt) >= Backoff.SoundAfter;
            BlameRefresh(failure);
            var lost = failure ?? new ConnectionLostException(Id, "the settings changed or it was closed");
            if (TakeInFlight(failure) is { } broken)
                failed.Add(broken);
            failed.AddRange(_sent);
            _sent.Clear();
            if (failure is null)
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
                command.Fail(lost);
        }
    }

    private void Schedule(TuyaException failure)
    {
        var isBlocked = failure is WrongKeyException { IsCertain: true };
        var delay = isBlocked ? Backoff.AfterWrongKey : Backoff.Delay(_options, _failures, Random.Shared.NextDouble());
        _nextAttempt = After(delay);
        SetState(isBlocked ? ConnectionState.Blocked : ConnectionState.Waiting, failure, _failures, _time.GetUtcNow() + delay);
    }

    // Once per refusal: a provider that has no better key is not asked again until the key changes.
    private async Task<bool> TryFreshKeyAsync()
    {
        if (_options.KeyProvider is not { } provider || _wasKeyAsked)
            return false;
        _wasKeyAsked = true;
        try
        {
            var key = await provider.GetKeyAsync(Id, CancellationToken.None).ConfigureAwait(false);
            if (key is null || key.Equals(_key))
                return false;
            lock (_gate)
            {
                _key = key;
                Requeue();
            }

            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.KeyProviderFailed(_log, e, Id);
            return false;
        }
    }
}
