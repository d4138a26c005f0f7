namespace TuyaGen.TestSupport;

/// <summary>Something that happens once, and that a test waits for.</summary>
/// <param name="what">What happens, as the beginning of a sentence: "the device connected".</param>
public sealed class AsyncSignal(string what)
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it has happened.</summary>
    public bool IsSet => _source.Task.IsCompleted;

    /// <summary>It has happened. Later calls change nothing.</summary>
    public void Set() => _source.TrySetResult();

    /// <summary>Waits until it happens.</summary>
    /// <exception cref="TimeoutException">It did not happen; the message says what.</exception>
    public Task WaitAsync() => Deadline.WithinAsync(_source.Task, () => $"It should have happened that {what}, but it did not.");
}
