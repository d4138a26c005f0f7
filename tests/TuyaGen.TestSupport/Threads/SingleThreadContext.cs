using System.Collections.Concurrent;

namespace TuyaGen.TestSupport;

/// <summary>
/// A synchronization context with one thread, like that of a window. Library code that blocks its thread and awaits without
/// <c>ConfigureAwait(false)</c> hangs in it, and code that only awaits so is seen by its posts.
/// </summary>
public sealed class SingleThreadContext : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;
    private int _posts;

    /// <summary>Starts the thread.</summary>
    public SingleThreadContext()
    {
        _thread = new(Work) { IsBackground = true, Name = nameof(SingleThreadContext) };
        _thread.Start();
    }

    /// <summary>How often something was sent back to the thread, as an await without <c>ConfigureAwait(false)</c> does.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>Whether the calling thread is the one.</summary>
    public bool IsCurrentThread => Thread.CurrentThread == _thread;

    /// <summary>Runs something on the thread.</summary>
    /// <exception cref="TimeoutException">It did not come back: it waits for the thread that it blocks.</exception>
    public Task<T> RunAsync<T>(Func<T> body) => RunAsync(() => Task.FromResult(body()));

    /// <inheritdoc cref="RunAsync{T}(Func{T})"/>
    public Task RunAsync(Action body) => RunAsync(() =>
    {
        body();
        return true;
    });

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    public Task RunAsync(Func<Task> body) => RunAsync(async () =>
    {
        await body().ConfigureAwait(false);
        return true;
    });

    /// <summary>Runs something asynchronous, beginning on the thread.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public Task<T> RunAsync<T>(Func<Task<T>> body)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => _ = CompleteAsync());
        return Deadline.WithinAsync(done.Task, () => "The call should have come back to the only thread of its context, but it hangs.");

        // Its own end must not count as a post.
        async Task CompleteAsync()
        {
            try
            {
                done.SetResult(await body().ConfigureAwait(false));
            }
#pragma warning disable CA1031 // Whatever it is, it is for the caller.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        _work.Add(() => d(state));
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsCurrentThread)
            d(state);
        else
            RunAsync(() => d(state)).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Ends the thread when its work is done. One that hangs is left to the end of the process.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        SetSynchronizationContext(this);
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }
}
