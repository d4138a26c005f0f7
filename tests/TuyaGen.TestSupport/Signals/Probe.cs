namespace TuyaGen.TestSupport;

/// <summary>Collects what events bring, and lets a test wait for it. May be used from any thread.</summary>
/// <param name="what">What is collected, for the sentence of a test that waits in vain: "state changes".</param>
public sealed class Probe<T>(string what)
{
    private readonly Lock _lock = new();
    private readonly List<T> _seen = [];
    private TaskCompletionSource _changed = NewSource();
    private int _next;

    /// <summary>All that was seen so far, in order.</summary>
    public IReadOnlyList<T> Seen
    {
        get
        {
            lock (_lock)
                return [.. _seen];
        }
    }

    /// <summary>Takes in what an event brought.</summary>
    public void Add(T item)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _seen.Add(item);
            (changed, _changed) = (_changed, NewSource());
        }

        changed.SetResult();
    }

    /// <summary>The next item that no earlier call has given.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<T> NextAsync() => WaitAsync(
        seen => seen.Count > _next ? [seen[_next++]] : null, "one more", item => item[0]);

    /// <summary>The first item of all, past or to come, that meets a condition.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<T> FirstAsync(Func<T, bool> condition) => WaitAsync(
        seen => seen.FindIndex(item => condition(item)) is >= 0 and var index ? [seen[index]] : null,
        "one that meets the condition",
        item => item[0]);

    /// <summary>The first so many items.</summary>
    /// <exception cref="TimeoutException">Fewer came.</exception>
    public Task<IReadOnlyList<T>> FirstAsync(int count) => WaitAsync<IReadOnlyList<T>>(
        seen => seen.Count >= count ? seen[..count] : null, $"{count}", items => items);

    private async Task<TResult> WaitAsync<TResult>(Func<List<T>, List<T>?> take, string wanted, Func<List<T>, TResult> result)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (take(_seen) is { } items)
                    return result(items);
                changed = _changed.Task;
            }

            await Deadline.WithinAsync(changed, () => $"Of {what}, {wanted} should have come; seen so far: [{string.Join(", ", Seen)}].")
                .ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
