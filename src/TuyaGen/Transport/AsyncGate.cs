namespace TuyaGen.Transport;

/// <summary>Lets one in at a time, in the order in which they came.</summary>
internal sealed class AsyncGate
{
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private bool _isTaken;

    /// <summary>Waits for the turn, which lasts until it is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn;
        lock (_waiting)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return new Turn(this);
            }

            // A caller that blocks is woken by the one who leaves: a pool whose threads all block could not do it.
            turn = new(SyncBridge.CallerWaits ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.AddLast(turn);
        }

        using var registration = cancellationToken.UnsafeRegister((_, token) => GiveUp(turn, token), null);
        await turn.Task.ConfigureAwait(false);
        return new Turn(this);
    }

    private void GiveUp(TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_waiting)
        {
            if (!_waiting.Remove(turn))
                return;
        }

        turn.TrySetCanceled(cancellationToken);
    }

    private void Leave()
    {
        TaskCompletionSource next;
        lock (_waiting)
        {
            if (_waiting.First is not { } first)
            {
                _isTaken = false;
                return;
            }

            next = first.Value;
            _waiting.RemoveFirst();
        }

        next.SetResult();
    }

    private sealed class Turn(AsyncGate gate) : IDisposable
    {
        private AsyncGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}
