using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TuyaGen.Transport;

/// <summary>
/// Hands each item to every listener. A listener has a bounded buffer of its own; when it is full the oldest item goes, and the
/// listener is told how many it missed before it gets the next. The sender never waits.
/// </summary>
internal sealed class Broadcast<T>(Func<long, T, T>? missed = null)
{
    private readonly Lock _gate = new();
    private Listener[] _listeners = [];
    private bool _isClosed;

    public bool HasListeners => _listeners.Length > 0;

    public void Send(T item)
    {
        foreach (var listener in _listeners)
            listener.Offer(item);
    }

    public void Close()
    {
        Listener[] listeners;
        lock (_gate)
        {
            _isClosed = true;
            listeners = _listeners;
            _listeners = [];
        }

        foreach (var listener in listeners)
            listener.Close();
    }

    /// <summary>Listens from this call on, not from the first read.</summary>
    public IAsyncEnumerable<T> Listen(int capacity, Func<T, bool>? wanted, CancellationToken cancellationToken)
    {
        var listener = new Listener(capacity, wanted);
        lock (_gate)
        {
            if (_isClosed)
                listener.Close();
            else
                _listeners = [.. _listeners, listener];
        }

        // Even a listener that is never read goes away with its token.
        var registration = cancellationToken.UnsafeRegister(static (state, _) => ((Action)state!)(), () => Remove(listener));
        return ReadAsync(listener, registration, cancellationToken);
    }

    private async IAsyncEnumerable<T> ReadAsync(
        Listener listener, CancellationTokenRegistration registration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            while (await listener.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                while (listener.TryTake(out var item, out var lost))
                {
                    if (lost > 0 && missed is not null)
                        yield return missed(lost, item);
                    yield return item;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            Remove(listener);
        }
    }

    private void Remove(Listener listener)
    {
        lock (_gate)
            _listeners = [.. _listeners.Where(l => l != listener)];
        listener.Close();
    }

    private sealed class Listener
    {
        private readonly Channel<T> _items;
        private readonly Func<T, bool>? _wanted;
        private long _lost;

        public Listener(int capacity, Func<T, bool>? wanted)
        {
            _wanted = wanted;
            _items = Channel.CreateBounded<T>(
                new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
                _ => Interlocked.Increment(ref _lost));
        }

        public void Offer(T item)
        {
            if (_wanted?.Invoke(item) != false)
                _items.Writer.TryWrite(item);
        }

        public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _items.Reader.WaitToReadAsync(cancellationToken);

        public bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item, out long lost)
        {
            lost = _items.Reader.TryRead(out item) ? Interlocked.Exchange(ref _lost, 0) : 0;
            return item is not null;
        }

        public void Close() => _items.Writer.TryComplete();
    }
}
