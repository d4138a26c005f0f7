using System.Collections.Concurrent;

namespace TuyaGen.Cli.Sessions;

/// <summary>Everything that a device says while it is recorded, decrypted. What comes after the first thousands is counted only.</summary>
internal sealed class FrameLog : IAsyncDisposable
{
    private const int Most = 4096;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<LoggedFrame> _frames = [];
    private readonly TimeProvider _time;
    private readonly Task _recording;

    public FrameLog(TuyaDevice device)
    {
        _time = device.Context.Time;
        _recording = RecordAsync(device.ReceiveAsync(_end.Token));
    }

    public IReadOnlyCollection<LoggedFrame> Frames => _frames;

    /// <summary>How many frames came after the log was full.</summary>
    public long Missed { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _recording.ConfigureAwait(false);
        _end.Dispose();
    }

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
            }
        }
        catch (OperationCanceledException)
        {
            // The record is over.
        }
    }
}
