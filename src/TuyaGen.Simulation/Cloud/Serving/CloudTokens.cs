using System.Security.Cryptography;

namespace TuyaGen.Simulation.Cloud;

/// <summary>The tokens that a simulated cloud gave.</summary>
internal sealed class CloudTokens(TimeSpan lifetime)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    public int Given { get; private set; }

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
                return [.. _ends.Keys];
        }
    }

    public string Give(DateTimeOffset now)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (_gate)
        {
            Given++;
            _ends[token] = now + lifetime;
        }

        return token;
    }

    public bool Counts(string token, DateTimeOffset now)
    {
        lock (_gate)
            return _ends.TryGetValue(token, out var end) && now < end;
    }

    public void Revoke(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var token in _ends.Keys)
                _ends[token] = now;
        }
    }
}
