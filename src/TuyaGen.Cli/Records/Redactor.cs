using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TuyaGen.Cli.Records;

/// <summary>
/// Takes out of texts what a stranger must not know. Ids, addresses and the like become others of the same length, the same one each
/// time within a record; which, cannot be told without the record's own random key. Secrets become stars.
/// </summary>
internal sealed partial class Redactor(IEnumerable<string> ids, IEnumerable<string> secrets)
{
    // A shorter word may stand anywhere and mean something else; where a field says what it is, it is hidden at any length.
    private const int ShortestId = 6;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly string[] _ids = [.. ids.Where(i => i.Length >= ShortestId).Distinct().OrderByDescending(i => i.Length)];
    private readonly string[] _secrets = [.. secrets.Where(s => s.Length > 0).Distinct()];

    /// <summary>A text in which every secret, id and address is hidden.</summary>
    public string Text(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, Stars(secret), StringComparison.Ordinal);
        foreach (var id in _ids)
            text = text.Replace(id, Name(id), StringComparison.OrdinalIgnoreCase);
        text = Mac().Replace(text, m => Name(m.Value));
        text = LongAddress().Replace(text, m => IPAddress.TryParse(m.Value, out _) ? Name(m.Value) : m.Value);
        return ShortAddress().Replace(text, m => IPAddress.TryParse(m.Value, out _) ? Address(m.Value) : m.Value);
    }

    /// <summary>A host, be it an address or a name, and perhaps a port.</summary>
    public string Host(string host) => Text(host) is var hidden && hidden != host ? hidden : Name(host);

    /// <summary>Another word of the same length and the same kinds of characters.</summary>
    public string Name(string word)
    {
        var name = new StringBuilder(word.Length);
        var random = Hash(word);
        for (var i = 0; i < word.Length; i++)
            name.Append(Replace(word[i], random[i % random.Length]));
        return name.ToString();
    }

    /// <summary>Stars, as many as the secret has characters.</summary>
    public static string Stars(string secret) => new('*', secret.Length);

    // Of an address only the network that nobody has is left to see.
    private string Address(string address)
    {
        var hash = Hash(address);
        return string.Create(CultureInfo.InvariantCulture, $"10.{hash[0]}.{hash[1]}.{1 + (hash[2] % 254)}");
    }

    private byte[] Hash(string word) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(word.ToUpperInvariant()));

    private static char Replace(char character, byte random) => character switch
    {
        >= '0' and <= '9' => (char)('0' + (random % 10)),
        >= 'a' and <= 'f' => (char)('a' + (random % 6)),
        >= 'g' and <= 'z' => (char)('g' + (random % 20)),
        >= 'A' and <= 'F' => (char)('A' + (random % 6)),
        >= 'G' and <= 'Z' => (char)('G' + (random % 20)),
        _ => character,
    };

    [GeneratedRegex(@"(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])")]
    private static partial Regex Mac();

    [GeneratedRegex(@"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9.])")]
    private static partial Regex ShortAddress();

    [GeneratedRegex(@"(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:])")]
    private static partial Regex LongAddress();
}
