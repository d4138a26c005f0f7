using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>Keys, nonces and session keys, and the search for them in texts where none may be.</summary>
internal sealed class Secrets
{
    private readonly ConcurrentDictionary<string, byte[]> _secrets = new(StringComparer.Ordinal);

    public int Count => _secrets.Count;

    public void Add(string key) => Add(Encoding.Latin1.GetBytes(key));

    public void Add(byte[] secret) => _secrets[Convert.ToHexString(secret)] = [.. secret];

    /// <summary>The first text in which one stands, in any of the ways in which bytes are written, or null.</summary>
    public string? FindIn(IEnumerable<string> texts)
    {
        var forms = SearchValues.Create([.. _secrets.Values.SelectMany(Forms)], StringComparison.OrdinalIgnoreCase);
        return texts.FirstOrDefault(text => text.AsSpan().ContainsAny(forms));
    }

    private static IEnumerable<string> Forms(byte[] secret) =>
    [
        Encoding.Latin1.GetString(secret),
        Encoding.UTF8.GetString(secret),
        Convert.ToHexString(secret),
        BitConverter.ToString(secret),
        string.Join(' ', secret.Select(b => b.ToString("x2"))),
        Convert.ToBase64String(secret).TrimEnd('='),
        string.Join(", ", secret),
    ];
}
