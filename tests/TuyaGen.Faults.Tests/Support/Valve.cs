namespace TuyaGen.Faults.Tests.Support;

/// <summary>Lets a number of bytes through and then no more, until it is told to.</summary>
internal sealed class Valve
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _opened = NewSource();
    private TaskCompletionSource _stopped = NewSource();
    private long _left = long.MaxValue;

    /// <summary>Ends when bytes have come that may not pass.</summary>
    public Task Stopped
    {
        get
        {
            lock (_gate)
                return _stopped.Task;
        }
    }

    /// <summary>So many bytes may pass from now on.</summary>
    public void Allow(long count)
    {
        TaskCompletionSource opened;
        lock (_gate)
        {
            _left = count;
            _stopped = NewSource();
            (opened, _opened) = (_opened, NewSource());
        }

        opened.SetResult();
    }

    public void Open() => Allow(long.MaxValue);

    /// <summary>Waits until at least one byte may pass, or for the other thing; gives how many of those wanted.</summary>
    public async Task<int> TakeAsync(int wanted, Task orElse)
    {
        while (true)
        {
            Task opened;
            lock (_gate)
            {
                if (_left > 0)
                {
                    var count = (int)Math.Min(wanted, _left);
                    _left -= count;
                    return count;
                }

                _stopped.TrySetResult();
                opened = _opened.Task;
            }

            if (await Task.WhenAny(opened, orElse) == orElse)
                return 0;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
