namespace TuyaGen.Transport;

/// <summary>
/// Brings results to those who await them. The thread that has read an answer first lets the reader wait for more, and then goes on
/// with the caller itself: a hop to another thread would cost as much as the cipher. A caller that keeps the thread so keeps nobody
/// else waiting. One caller only is served like this; all others, and those whose result was found elsewhere, go on in the pool.
/// </summary>
internal static class Deliveries
{
    [ThreadStatic]
    private static bool _isReading;

    [ThreadStatic]
    private static IThreadPoolWorkItem? _kept;

    /// <summary>Runs a reader until it waits again, and then what it has kept for this thread.</summary>
    public static void Read(Action reader)
    {
        _isReading = true;
        reader();
        _isReading = false;
        var kept = _kept;
        _kept = null;
        kept?.Execute();
    }

    public static void Add(IThreadPoolWorkItem delivery)
    {
        Release();
        if (_isReading)
            _kept = delivery;
        else
            ThreadPool.UnsafeQueueUserWorkItem(delivery, preferLocal: false);
    }

    /// <summary>The reader goes on without a wait: what it has kept must not wait for it.</summary>
    public static void Release()
    {
        if (_kept is not { } kept)
            return;
        _kept = null;
        ThreadPool.UnsafeQueueUserWorkItem(kept, preferLocal: false);
    }
}
