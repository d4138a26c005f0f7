namespace TuyaGen;

/// <summary>The one place that blocks on an asynchronous call. Generated sync twins go through it; user code should not.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class SyncBridge
{
    /// <summary>Waits for a call and gives its result, or throws its exception as it is.</summary>
    public static T Run<T>(Func<Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static void Run(Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        call().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static T Run<T>(Func<ValueTask<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static void Run(Func<ValueTask> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        call().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Enumerates a stream, waiting for each item.</summary>
    public static IEnumerable<T> Enumerate<T>(IAsyncEnumerable<T> stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Iterate(stream);
    }

    private static IEnumerable<T> Iterate<T>(IAsyncEnumerable<T> stream)
    {
        var items = stream.GetAsyncEnumerator();
        try
        {
            while (Run(items.MoveNextAsync))
                yield return items.Current;
        }
        finally
        {
            Run(items.DisposeAsync);
        }
    }
}
