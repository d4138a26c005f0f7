using System.ComponentModel;

namespace TuyaGen;

/// <summary>The one place that blocks on an asynchronous call. Generated sync twins go through it; user code should not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SyncBridge
{
    /// <summary>
    /// Whether the code that runs belongs to a call whose caller waits, blocked. What completes such a call must do so inline: where
    /// all threads of the pool wait, none is left to do it.
    /// </summary>
    internal static bool CallerWaits => BlockedCall.IsCurrent;

    /// <summary>Waits for a call and gives its result, or throws its exception as it is.</summary>
    public static T Run<T>(Func<Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var blocked = BlockedCall.Begin();
        return call().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static void Run(Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var blocked = BlockedCall.Begin();
        call().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static T Run<T>(Func<ValueTask<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var blocked = BlockedCall.Begin();

        // A value task may be waited for only once it is complete; a task made of it always.
        return call().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{Task{T}})"/>
    public static void Run(Func<ValueTask> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var blocked = BlockedCall.Begin();
        call().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Enumerates a stream, waiting for each item. Leaving the enumeration ends the stream.</summary>
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
            Func<ValueTask<bool>> next = items.MoveNextAsync;
            while (Run(next))
                yield return items.Current;
        }
        finally
        {
            Run(items.DisposeAsync);
        }
    }
}
