namespace TuyaGen.TestSupport;

/// <summary>The real time after which a test gives up, and says what it waited for. Nothing that works comes near it.</summary>
public static class Deadline
{
    /// <summary>Ten seconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Awaits a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="complaint">A sentence that says what should have happened; asked for only when it has not.</param>
    /// <param name="time">The clock; null for the real one, as it should be everywhere but in the test of this class.</param>
    /// <exception cref="TimeoutException">The task was not done in time; the message is the complaint.</exception>
    public static async Task WithinAsync(Task task, Func<string> complaint, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(complaint);
        if (!await IsDoneAsync(task, time ?? TimeProvider.System).ConfigureAwait(false))
            throw new TimeoutException($"{complaint()} (Waited {Limit.TotalSeconds} s.)");
        await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="WithinAsync(Task, Func{string}, TimeProvider)"/>
    public static async Task<T> WithinAsync<T>(Task<T> task, Func<string> complaint, TimeProvider? time = null)
    {
        await WithinAsync((Task)task, complaint, time).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    // Not WaitAsync: its TimeoutException could not be told from one of the task itself.
    private static async Task<bool> IsDoneAsync(Task task, TimeProvider time)
    {
        if (task.IsCompleted)
            return true;
        using var stop = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(Limit, time, stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        return first == task;
    }
}
