namespace TuyaGen.Simulation.Serving;

/// <summary>Those who wait for a device to come into some state. Guarded by the device's lock.</summary>
internal sealed class Waiters
{
    private readonly List<Waiter> _waiting = [];

    /// <summary>Waits until a check gives something.</summary>
    public Task<T> Add<T>(Func<T?> check, CancellationToken cancellationToken)
        where T : class
    {
        var waiter = new Waiter<T>(check);
        if (!waiter.Try())
        {
            _waiting.Add(waiter);
            waiter.Registration = cancellationToken.Register(() => waiter.Cancel(cancellationToken));
        }

        return waiter.Task;
    }

    /// <summary>Checks again, and forgets whose wait is over.</summary>
    public void Check() => _waiting.RemoveAll(w => w.Try());

    public void End()
    {
        _waiting.ForEach(w => w.End());
        _waiting.Clear();
    }

    private abstract class Waiter
    {
        public CancellationTokenRegistration Registration { get; set; }

        public abstract bool Try();

        public abstract void End();
    }

    private sealed class Waiter<T>(Func<T?> check) : Waiter
        where T : class
    {
        private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Task => _source.Task;

        public override bool Try()
        {
            try
            {
                if (!_source.Task.IsCompleted && check() is { } found)
                    _source.TrySetResult(found);
            }
#pragma warning disable CA1031 // The check is the waiter's own; what it throws is the waiter's to see, not the device's.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _source.TrySetException(e);
            }

            if (_source.Task.IsCompleted)
                Registration.Unregister();
            return _source.Task.IsCompleted;
        }

        public override void End() => _source.TrySetException(new ObjectDisposedException(nameof(SimulatedDevice)));

        public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);
    }
}
