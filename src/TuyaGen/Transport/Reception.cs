using System.Runtime.CompilerServices;

namespace TuyaGen.Transport;

/// <summary>A receive as the reading loop of a link awaits it: what the loop finds for others is delivered when it waits again.</summary>
internal sealed class Reception : ICriticalNotifyCompletion
{
    private readonly Action _resume;
    private ValueTask<int> _receiving;
    private Action? _reader;

    public Reception() => _resume = () => Deliveries.Read(_reader!);

    public bool IsCompleted => _receiving.IsCompleted;

    /// <summary>Awaits one receive at a time.</summary>
    public Reception Of(ValueTask<int> receiving)
    {
        _receiving = receiving;
        if (receiving.IsCompleted)
            Deliveries.Release();
        return this;
    }

    public Reception GetAwaiter() => this;

    public int GetResult() => _receiving.GetAwaiter().GetResult();

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation)
    {
        _reader = continuation;
        _receiving.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_resume);
    }
}
