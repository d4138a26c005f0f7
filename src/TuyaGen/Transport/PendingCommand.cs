using System.Threading.Tasks.Sources;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>A command from the moment it is submitted until its caller knows what became of it. Guarded by the actor's lock.</summary>
internal sealed class PendingCommand : IValueTaskSource<CommandResult>, IThreadPoolWorkItem
{
    // A caller that blocks is woken by whoever has its result: a pool whose threads all block could not do it.
    private readonly bool _isCallerBlocked = SyncBridge.CallerWaits;
    private ManualResetValueTaskSourceCore<CommandResult> _completion;
    private CommandResult _result;
    private Exception? _failure;
    private bool _isDone;
    private CancellationTokenRegistration _registration;
    private PendingCommand? _replaced;

    public PendingCommand(CommandFamily family, DeviceRoute route, RequestBody body, WriteLevel level = WriteLevel.Default)
    {
        Family = family;
        Route = route;
        Body = body;
        Level = level;
    }

    public CommandFamily Family { get; }

    public DeviceRoute Route { get; }

    public RequestBody Body { get; }

    public WriteLevel Level { get; }

    /// <summary>When the caller gives up: before it is sent, the end of the wait in the queue; then, of the wait for the answer.</summary>
    public long Deadline { get; set; }

    /// <summary>When it is enough that nothing more came; or none.</summary>
    public long? SettlesAt { get; set; }

    public uint Sequence { get; set; }

    public long SentAt { get; set; }

    /// <summary>The device has taken it.</summary>
    public bool IsAcknowledged { get; set; }

    /// <summary>What the device has reported since it was sent.</summary>
    public Dps Reported { get; set; } = Dps.Empty;

    /// <summary>The device has reported all that it writes.</summary>
    public bool IsConfirmed => Body.Dps is { } wanted && Reported.Includes(wanted);

    /// <summary>The last message that belongs to it, where the caller may want it.</summary>
    public TuyaMessage? Message { get; set; }

    /// <summary>The list of sub-devices so far, for the question after it.</summary>
    public SubDeviceReport? Listed { get; set; }

    /// <summary>Nobody but the connection itself waits for it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>It writes a value of several parts.</summary>
    public bool IsPacked { get; init; }

    /// <summary>It was sent before, on a connection that broke.</summary>
    public bool IsRetried { get; set; }

    /// <summary>What its caller awaits, once.</summary>
    public ValueTask<CommandResult> Completion => new(this, _completion.Version);

    public string Name => Family switch
    {
        CommandFamily.Query => "a status query",
        CommandFamily.Control => "a write of " + string.Join(", ", (Body.Dps ?? Dps.Empty).Keys.Select(id => $"dp {id}")),
        CommandFamily.Update => "an update request",
        CommandFamily.Heartbeat => "a heartbeat",
        CommandFamily.SubDevices => "a query for sub-devices",
        CommandFamily.Connect => "the connection",
        _ => $"the command {Body.Command}",
    };

    public void CancelWith(Action<PendingCommand, CancellationToken> cancel, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            _registration = cancellationToken.UnsafeRegister((_, token) => cancel(this, token), null);
    }

    /// <summary>Takes the place of a waiting write that it makes useless; that one's caller learns what became of this one.</summary>
    public void TakeOver(CommandQueue queue, PendingCommand outdated)
    {
        queue.Remove(outdated);
        _replaced = outdated;
    }

    public void Complete(CommandResult result)
    {
        _replaced?.Complete(result);
        End(result, null);
    }

    public void Fail(Exception reason)
    {
        _replaced?.Fail(reason);
        End(default, reason);
    }

    public void Cancel(CancellationToken cancellationToken) => End(default, new OperationCanceledException(cancellationToken));

    void IThreadPoolWorkItem.Execute()
    {
        if (_failure is null)
            _completion.SetResult(_result);
        else
            _completion.SetException(_failure);
    }

    CommandResult IValueTaskSource<CommandResult>.GetResult(short token) => _completion.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<CommandResult>.GetStatus(short token) => _completion.GetStatus(token);

    void IValueTaskSource<CommandResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _completion.OnCompleted(continuation, state, token, flags);

    // The first end counts.
    private void End(CommandResult result, Exception? failure)
    {
        if (_isDone)
            return;
        (_isDone, _result, _failure) = (true, result, failure);
        _registration.Unregister();
        if (_isCallerBlocked)
            ((IThreadPoolWorkItem)this).Execute();
        else
            Deliveries.Add(this);
    }
}

/// <summary>What became of a command.</summary>
/// <param name="Level">The level that a write reached.</param>
/// <param name="Duration">From the bytes on the socket to the answer.</param>
/// <param name="Message">The answer, where the caller wants it.</param>
internal readonly record struct CommandResult(WriteLevel Level, TimeSpan Duration, TuyaMessage? Message = null);
