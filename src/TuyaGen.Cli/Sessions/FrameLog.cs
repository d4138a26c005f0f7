using System.Collections.Concurrent;
using TuyaGen.Cli.Records;

namespace TuyaGen.Cli.Sessions;

/// <summary>Everything that a device says while it is recorded, decrypted. What comes after the first thousands is counted only.</summary>
internal sealed class FrameLog : IAsyncDisposable
{
    private const int Most = 4096;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<LoggedFrame> _frames = [];
    private readonly TimeProvider _time;
    private readonly Task _recording;
    private TaskCompletionSource _changed = NewSource();

    public FrameLog(TuyaDevice device)
    {
        _time = device.Context.Time;
        _recording = RecordAsync(device.ReceiveAsync(_end.Token));
    }

    public IReadOnlyCollection<LoggedFrame> Frames => _frames;

    /// <summary>How many frames came after the log was full.</summary>
    public long Missed { get; private set; }

    /// <summary>Waits until a message of a kind is in the record, which is a little behind the device; not longer than the limit.</summary>
    public async Task UntilAsync(Func<TuyaMessage, bool> condition, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            while (true)
            {
                var changed = Volatile.Read(ref _changed).Task;
                if (_frames.Any(f => condition(f.Message)))
                    return;
                await changed.WaitAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What has not come by now does not come.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _recording.ConfigureAwait(false);
        _end.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RecordAsync(IAsyncEnumerable<TuyaMessage> messages)
    {
        try
        {
            await foreach (var message in messages.ConfigureAwait(false))
            {
                if (_frames.Count < Most)
                    _frames.Enqueue(new(_time.GetUtcNow(), message));
                else
                    Missed++;
                Interlocked.Exchange(ref _changed, NewSource()).SetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // The record is over.
        }
    }
}
