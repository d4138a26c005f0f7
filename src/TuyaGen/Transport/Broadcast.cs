using System.Runtime.CompilerServices;

namespace TuyaGen.Transport;

/// <summary>
/// Hands each item to every listener. A listener has a bounded buffer of its own; when it is full the oldest item goes, and the
/// listener is told how many it missed before it gets the next. The sender never waits.
/// </summary>
internal sealed class Broadcast<T>(Func<long, T, T>? missed = null, TuyaMetrics? metrics = null)
{
    private readonly Lock _gate = new();
    private Listener<T>[] _listeners = [];
    private bool _isClosed;

    public bool HasListeners => _listeners.Length > 0;

    public void Send(T item)
    {
        foreach (var listener in _listeners)
            listener.Offer(item);
    }

    public void Close()
    {
        Listener<T>[] listeners;
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
        var listener = new Listener<T>(capacity, wanted, metrics);
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
        Listener<T> listener, CancellationTokenRegistration registration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await using var ending = cancellationToken.UnsafeRegister(static l => ((Listener<T>)l!).Close(), listener).ConfigureAwait(false);
            while (await listener.WaitAsync().ConfigureAwait(false))
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

    private void Remove(Listener<T> listener)
    {
        lock (_gate)
            _listeners = [.. _listeners.Where(l => l != listener)];
        listener.Close();
    }
}
