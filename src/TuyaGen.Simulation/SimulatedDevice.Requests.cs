using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    private readonly Queue<SimulatedRequest> _requests = [];
    private readonly Waiters _waiters = new();
    private long _requestCount;

    /// <summary>The last commands that clients sent, oldest first. Session negotiations and what could not be read are left
    /// out.</summary>
    public IReadOnlyList<SimulatedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>Waits for a command; one that was received already counts too. To wait for a later one, ask for its
    /// <see cref="SimulatedRequest.Number"/>.</summary>
    /// <param name="predicate">Which command.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SimulatedRequest> WaitForRequestAsync(Func<SimulatedRequest, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return WaitAsync(() => _requests.FirstOrDefault(predicate), cancellationToken);
    }

    /// <summary>Waits until a client is connected and, on 3.4 and 3.5, has agreed on a session key, so that reports reach it.</summary>
    public Task WaitForClientAsync(CancellationToken cancellationToken = default) =>
        WaitAsync(() => _clients.Find(c => c.IsReady), cancellationToken);

    /// <summary>Waits until no client is connected.</summary>
    public Task WaitForNoClientAsync(CancellationToken cancellationToken = default) =>
        WaitAsync(() => _clients.Count == 0 ? _clients : null, cancellationToken);

    private Task<T> WaitAsync<T>(Func<T?> check, CancellationToken cancellationToken)
        where T : class
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _waiters.Add(check, cancellationToken);
        }
    }

    private SimulatedRequest Log(SimulatedRequest request)
    {
        var logged = request with { Number = ++_requestCount };
        if (_requests.Count == Options.RequestLogSize)
            _requests.Dequeue();
        _requests.Enqueue(logged);
        return logged;
    }
}
