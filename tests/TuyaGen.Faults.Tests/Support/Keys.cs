namespace TuyaGen.Faults.Tests.Support;

/// <summary>A key provider that answers as a test says, and counts how often it was asked.</summary>
internal sealed class Keys(Func<int, CancellationToken, Task<LocalKey?>> answer) : IKeyProvider
{
    private int _asked;

    public Keys(Func<string> key)
        : this((_, _) => Task.FromResult<LocalKey?>(LocalKey.Parse(key())))
    {
    }

    public int Asked => Volatile.Read(ref _asked);

    public async ValueTask<LocalKey?> GetKeyAsync(string deviceId, CancellationToken cancellationToken) =>
        await answer(Interlocked.Increment(ref _asked), cancellationToken);
}
