namespace TuyaGen;

/// <summary>The time during which a caller is blocked on an asynchronous call.</summary>
internal sealed class BlockedCall : IDisposable
{
    private static readonly AsyncLocal<BlockedCall?> Current = new();

    private readonly BlockedCall? _outer;
    private readonly SynchronizationContext? _context;
    private volatile bool _waits = true;

    private BlockedCall()
    {
        _outer = Current.Value;
        _context = SynchronizationContext.Current;
    }

    /// <summary>Whether the running code belongs to a call whose caller still waits.</summary>
    public static bool IsCurrent => Current.Value is { _waits: true };

    /// <summary>Begins on the calling thread, which must also dispose it.</summary>
    public static BlockedCall Begin()
    {
        var call = new BlockedCall();
        Current.Value = call;

        // A device's methods may be written by users who await in the caller's context. Its thread is the one that waits, so they
        // would never go on; without the context they go on in the pool.
        if (call._context is not null)
            SynchronizationContext.SetSynchronizationContext(null);
        return call;
    }

    /// <summary>Ends. What the call left running in the background keeps seeing this object, and from now on that nobody waits.</summary>
    public void Dispose()
    {
        _waits = false;
        Current.Value = _outer;
        if (_context is not null)
            SynchronizationContext.SetSynchronizationContext(_context);
    }
}
