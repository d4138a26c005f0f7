namespace TuyaGen.Cloud.Tests.Support;

/// <summary>A clock at a look at which something else happens, once: what otherwise only an unlucky moment shows.</summary>
internal sealed class HookedTime(TimeProvider inner) : TimeProvider
{
    private Action? _hook;

    public void AtTheNextLook(Action hook) => _hook = hook;

    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Exchange(ref _hook, null)?.Invoke();
        return inner.GetUtcNow();
    }
}
