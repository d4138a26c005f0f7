using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>The one connection to a device under examination, and what the device says over it. A connection that failed is not made
/// again: the first failure is what is looked for.</summary>
internal sealed class DeviceVisit : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TuyaContext _context;
    private readonly Task<TuyaException> _failure;

    /// <exception cref="UsageException">The settings make no device.</exception>
    public DeviceVisit(DeviceChoice choice, TuyaContext context)
    {
        _context = context;
        Begun = context.Time.GetUtcNow();
        Session = DeviceSession.Open(choice, context);
        Log = new(Session.Direct);
        _failure = FirstFailureAsync(Session.Direct, _end.Token);
    }

    /// <summary>When the connecting began.</summary>
    public DateTimeOffset Begun { get; }

    public DeviceSession Session { get; }

    public FrameLog Log { get; }

    /// <summary>Waits for an answer as long as the connection holds.</summary>
    /// <exception cref="TuyaException">The connection failed, or the answer did not come.</exception>
    public async Task AskAsync(Task asked)
    {
        if (await Task.WhenAny(asked, _failure).ConfigureAwait(false) == asked)
        {
            await asked.ConfigureAwait(false);
            return;
        }

        _ = asked.ContinueWith(static t => t.Exception, TaskScheduler.Default); // what becomes of it now is of no interest
        throw await _failure.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await ((Task)_failure).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Log.DisposeAsync().ConfigureAwait(false);
        await Session.DisposeAsync().ConfigureAwait(false);
        await _context.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    // The device may have failed before anybody listened.
    private static async Task<TuyaException> FirstFailureAsync(TuyaDevice device, CancellationToken end)
    {
        var events = device.WatchEventsAsync(end);
        if (device.Connection.Reason is { } early)
            return early;
        await foreach (var happened in events.ConfigureAwait(false))
        {
            if (happened is ConnectionChanged { Connection.Reason: { } reason })
                return reason;
        }

        throw new OperationCanceledException(end);
    }
}
