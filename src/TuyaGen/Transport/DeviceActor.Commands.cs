using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// Commands: submitted by any thread, sent one at a time, ended by an answer, a deadline or a cancellation.
internal sealed partial class DeviceActor
{
    private static readonly TimeSpan InitialQueryTimeout = TimeSpan.FromSeconds(2);

    [ThreadStatic]
    private static FrameBuffer? _scratch;

    [ThreadStatic]
    private static FrameBuffer? _body;

    private readonly CommandQueue _queue = new();
    private RequestWriter _writer = new(AssumedVersion, DeviceKind.Default);
    private readonly List<PendingCommand> _sent = [];
    private PendingCommand? _inFlight;
    private bool _isSending;
    private long _lastWrite;
    private bool _isFresh;

    public async Task ConnectAsync(CancellationToken cancellationToken) =>
        await SubmitAsync(new(CommandFamily.Connect, _self, default), cancellationToken).ConfigureAwait(false);

    public async Task<WriteResult> WriteAsync(
        DeviceRoute route, Dps values, WriteLevel level, bool isPacked, CancellationToken cancellationToken)
    {
        var limit = _options.MaxDpsPerWrite;
        if (limit == 0 || values.Count <= limit)
            return await WriteFrameAsync(route, values, level, isPacked, cancellationToken).ConfigureAwait(false);
        var duration = TimeSpan.Zero;
        var reached = WriteLevel.Confirmed;
        foreach (var part in values.ToArray().Chunk(limit))
        {
            var result = await WriteFrameAsync(route, Dps.Create(part), level, isPacked, cancellationToken).ConfigureAwait(false);
            duration += result.Duration;
            reached = result.Level < reached ? result.Level : reached;
        }

        return new(reached, values, duration);
    }

    public async Task UpdateDpsAsync(DeviceRoute route, int[] dps, CancellationToken cancellationToken) =>
        await SubmitAsync(new(CommandFamily.Update, route, new(TuyaCommand.UpdateDps, Ids: dps)), cancellationToken).ConfigureAwait(false);

    public async Task HeartbeatAsync(DeviceRoute route, CancellationToken cancellationToken) =>
        await SubmitAsync(new(CommandFamily.Heartbeat, route, new(TuyaCommand.Heartbeat)), cancellationToken).ConfigureAwait(false);

    public async Task<TuyaMessage> RequestAsync(DeviceRoute route, TuyaCommand command, ReadOnlyMemory<byte>? json, CancellationToken cancellationToken)
    {
        var result = await SubmitAsync(new(CommandFamily.Other, route, Raw(command, json)), cancellationToken).ConfigureAwait(false);
        return result.Message!;
    }

    public async Task SendAsync(DeviceRoute route, TuyaCommand command, ReadOnlyMemory<byte>? json, CancellationToken cancellationToken) =>
        await SubmitAsync(new(CommandFamily.Other, route, Raw(command, json), WriteLevel.Sent), cancellationToken).ConfigureAwait(false);

    private async Task<WriteResult> WriteFrameAsync(
        DeviceRoute route, Dps values, WriteLevel level, bool isPacked, CancellationToken cancellationToken)
    {
        if (level is < WriteLevel.Default or > WriteLevel.Confirmed)
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level is Sent, Acknowledged or Confirmed.");
        var wanted = level == WriteLevel.Default ? _options.DefaultWriteLevel : level;
        var command = new PendingCommand(CommandFamily.Control, route, new(TuyaCommand.Control, values), wanted) { IsPacked = isPacked };
        var result = await SubmitAsync(command, cancellationToken).ConfigureAwait(false);
        return new(result.Level, values, result.Duration);
    }

    private static RequestBody Raw(TuyaCommand command, ReadOnlyMemory<byte>? json) => new(command, Json: json);

    private ValueTask<CommandResult> EnqueueAsync(PendingCommand command, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<CommandResult>(cancellationToken);
        if (SyncBridge.CallerWaits && Thread.CurrentThread.IsThreadPoolThread)
            UseThread();
        var wakes = false;
        lock (_gate)
        {
            if (_isClosed)
                throw Disposed(command.Route);
            if (IsQueueFull(command.Route))
                throw new CommandQueueFullException(command.Route.DeviceId, _options.CommandQueueCapacity);
            if (command.Route.Cid is not null)
                RefuseIfOffline(command);
            if (WaitsTooLong() is { } reason)
                throw Again(reason);
            command.Deadline = After(_options.QueueTimeout);
            if (_options.CoalesceWrites && command.Family == CommandFamily.Control && _queue.FindOutdated(command) is { } outdated)
                command.TakeOver(_queue, outdated);
            _isDisconnected = false;
            if (command.Family == CommandFamily.Connect && _link is not null)
                return default;
            _queue.Add(command);
            command.CancelWith(Cancel, cancellationToken);
            wakes = _link is null;
            Pump();
            _agenda.NoLaterThan(command.Deadline);
        }

        if (wakes)
            _wake.Set();
        return command.Completion;
    }

    // Where the next attempt comes later than a command may wait, its answer is known: the reason of the last failure.
    private TuyaException? WaitsTooLong() =>
        _connection is { State: ConnectionState.Waiting or ConnectionState.Blocked, Reason: { } reason } && _nextAttempt > After(_options.QueueTimeout)
            ? reason
            : null;

    // An exception that is thrown twice would carry the stack of another caller.
    private TuyaException Again(TuyaException reason) => reason switch
    {
        WrongKeyException key => new WrongKeyException(Id, key.IsCertain, reason),
        SlotBusyException => new SlotBusyException(Id, reason),
        _ => new DeviceUnreachableException(Id, $"the last attempt failed ({reason.Message})", reason),
    };

    // Every sub-device has a queue's length of its own, so that many of them do not take each other's place.
    private bool IsQueueFull(DeviceRoute route) => _subDevices is null
        ? _queue.Count >= _options.CommandQueueCapacity
        : _queue.Waiting.Count(c => c.Route.Cid == route.Cid) >= _options.CommandQueueCapacity;

    private void Cancel(PendingCommand command, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_queue.Remove(command))
                Abandon(command);
            command.Cancel(cancellationToken);
            Pump();
        }
    }

    private void UseThread()
    {
        Link? link;
        lock (_gate)
            link = _link;
        link?.UseThread();
    }

    /// <summary>Sends the next command, if one waits and nothing stands in its way.</summary>
    private void Pump()
    {
        if (_link is null || !IsFree())
            return;
        var output = TakeScratch();
        PumpInto(output);
        if (output.Length == 0)
        {
            Reuse(output);
            return;
        }

        Send(_link, output);
    }

    private bool IsFree() => _link is not null && _inFlight is null && !_isSending && !IsFenced && !_queue.IsEmpty && IsGapOver();

    private bool IsGapOver()
    {
        if (_options.MinimumGap == TimeSpan.Zero || _isFresh)
            return true;
        var left = _options.MinimumGap - _time.GetElapsedTime(_lastWrite);
        if (left <= TimeSpan.Zero)
            return true;
        _agenda.NoLaterThan(After(left));
        return false;
    }

    private void PumpInto(FrameBuffer output)
    {
        while (IsFree())
        {
            if (_owed > 0 && _queue.Waiting[0].Level != WriteLevel.Sent)
            {
                WriteFence(output);
                return;
            }

            Transmit(_queue.Take(), output);
        }
    }

    private void Transmit(PendingCommand command, FrameBuffer output)
    {
        var body = command.Body;
        if (command.Family == CommandFamily.Query && _kind == DeviceKind.Device22)
            body = body with { Ids = DpsToRequest };
        command.Sequence = Write(output, body, command.Route);
        command.SentAt = _lastWrite;
        command.SettlesAt = null;
        command.Deadline = After(command.IsInternal ? InitialQueryTimeout : _options.RequestTimeout);
        if (command.Family == CommandFamily.SubDevices)
            BeginRound();
        if (command.Level == WriteLevel.Sent)
        {
            Owe(command);
            _sent.Add(command);
            return;
        }

        _inFlight = command;
        _agenda.NoLaterThan(command.Deadline);
    }

    private uint Write(FrameBuffer output, in RequestBody body, DeviceRoute route)
    {
        using var json = _body ??= new();
        _writer.Write(json, body, new(route.DeviceId, route.GatewayId, route.Cid), _time.GetUtcNow().ToUnixTimeSeconds());
        _lastWrite = _time.GetTimestamp();
        _isFresh = false;
        return _link!.Encode(output, body.Json is null ? _writer.CommandFor(body.Command) : body.Command, json.Written.Span);
    }

    private void Send(Link link, FrameBuffer output)
    {
        var sending = link.SendAsync(output.Written);
        if (sending.IsCompletedSuccessfully)
        {
            CompleteSent();
            Reuse(output);
            return;
        }

        _isSending = true;
        _ = FinishSendAsync(link, sending.AsTask(), output);
    }

    private async Task FinishSendAsync(Link link, Task sending, FrameBuffer output)
    {
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        output.Dispose();
        lock (_gate)
        {
            if (link != _link)
                return;
            _isSending = false;
            if (!sending.IsCompletedSuccessfully)
            {
                EndLink(new ConnectionLostException(Id, sending.Exception!.InnerException!.Message, sending.Exception));
                return;
            }

            CompleteSent();
            Pump();
        }
    }

    private void CompleteSent()
    {
        foreach (var command in _sent)
        {
            Expect(command);
            command.Complete(new(WriteLevel.Sent, _time.GetElapsedTime(command.SentAt)));
        }

        _sent.Clear();
    }

    // Each thread keeps one; whoever has taken it gives it back, or keeps it for as long as its send lasts.
    private static FrameBuffer TakeScratch()
    {
        var scratch = _scratch ?? new();
        _scratch = null;
        return scratch;
    }

    private static void Reuse(FrameBuffer output)
    {
        output.Dispose();
        _scratch = output;
    }

    private void PutInitialQuery()
    {
        foreach (var waiter in _queue.TakeWhere(c => c.Family == CommandFamily.Connect))
            waiter.Complete(default);
        if (_model?.Link.PushOnly == true || _queue.Waiting is [{ Family: CommandFamily.Query, Route.Cid: null }, ..])
            return;
        _queue.AddFirst(new(CommandFamily.Query, _self, new(TuyaCommand.DpQuery)) { IsInternal = true, Deadline = After(_options.QueueTimeout) });
    }

    private void FailAll(Func<DeviceRoute, Exception> reason)
    {
        lock (_gate)
        {
            Requeue();
            foreach (var command in _queue.TakeWhere(_ => true))
                command.Fail(reason(command.Route));
        }
    }
}
