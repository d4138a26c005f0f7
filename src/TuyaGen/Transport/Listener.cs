using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;

namespace TuyaGen.Transport;

/// <summary>
/// One listener's bounded buffer: one reads, any number may write. When it is full the oldest item goes, and how many went is told with
/// the next.
/// </summary>
internal sealed class Listener<T>(int capacity, Func<T, bool>? wanted, TuyaMetrics? metrics) : IValueTaskSource<bool>, IThreadPoolWorkItem
{
    // Guards all of it.
    private readonly Queue<T> _items = new();
    private ManualResetValueTaskSourceCore<bool> _waiting;
    private bool _isWaiting;
    private bool _isClosed;
    private long _lost;

    public void Offer(T item)
    {
        if (wanted?.Invoke(item) == false)
            return;
        lock (_items)
        {
            if (_isClosed)
                return;
            if (_items.Count == capacity)
            {
                _items.Dequeue();
                _lost++;
                metrics?.Lost.Add(1);
            }

            _items.Enqueue(item);
            if (!TakeWaiting())
                return;
        }

        Deliveries.Add(this);
    }

    /// <summary>Takes no more; what is there can still be read.</summary>
    public void Close()
    {
        lock (_items)
        {
            _isClosed = true;
            if (!TakeWaiting())
                return;
        }

        Deliveries.Add(this);
    }

    /// <summary>Waits until it is worth looking for an item; false when there is none and none will come.</summary>
    public ValueTask<bool> WaitAsync()
    {
        lock (_items)
        {
            if (_items.Count > 0 || _isClosed)
                return new(_items.Count > 0);
            _waiting.Reset();
            _isWaiting = true;
            return new(this, _waiting.Version);
        }
    }

    public bool TryTake([MaybeNullWhen(false)] out T item, out long lost)
    {
        lock (_items)
        {
            lost = _lost;
            if (!_items.TryDequeue(out item))
                return false;
            _lost = 0;
            return true;
        }
    }

    // Whether it was an item or the end, the reader sees when it looks.
    void IThreadPoolWorkItem.Execute() => _waiting.SetResult(true);

    bool IValueTaskSource<bool>.GetResult(short token) => _waiting.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _waiting.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _waiting.OnCompleted(continuation, state, token, flags);

    private bool TakeWaiting()
    {
        var isWaiting = _isWaiting;
        _isWaiting = false;
        return isWaiting;
    }
}
