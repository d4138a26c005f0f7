using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Simulation.Cloud;

/// <summary>Lets only those requests through that are signed rightly, in time, once, and with a token that counts. It follows Tuya's
/// description of the signature; the client's code has no part in it.</summary>
internal sealed class CloudGate(SimulatedCloudOptions options, CloudTokens tokens)
{
    private const int MostNonces = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _nonces = new(StringComparer.Ordinal);

    /// <summary>Why a request is refused; null where it is not.</summary>
    public CloudReply? Check(SimulatedCloudRequest request, DateTimeOffset now)
    {
        if (request.Header("client_id") != options.AccessId)
            return CloudReply.Refuse(1005, "clientId invalid");
        if (!long.TryParse(request.Header("t"), NumberStyles.None, CultureInfo.InvariantCulture, out var t)
            || (now - DateTimeOffset.FromUnixTimeMilliseconds(t)).Duration() > options.MaxSkew)
            return CloudReply.Refuse(1013, "request time is invalid");
        if (!IsSigned(request) || !IsFirst(request.Header("nonce")))
            return CloudReply.Refuse(1004, "sign invalid");
        if (request.IsTokenRequest)
            return null;
        if (request.Header("access_token") is not { } token)
            return CloudReply.Refuse(1002, "access_token is null");
        return tokens.Counts(token, now) ? null : CloudReply.Refuse(1010, "token invalid");
    }

    private bool IsSigned(SimulatedCloudRequest request)
    {
        var project = options.AccessId + request.Header("access_token") + request.Header("t");
        var isLegacy = options.AcceptsLegacySignature && request.Header("sign") == Hmac(project);
        return isLegacy || request.Header("sign") == Hmac(project + request.Header("nonce") + Described(request));
    }

    private string Hmac(string text) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.AccessSecret), Encoding.UTF8.GetBytes(text)));

    private static string Described(SimulatedCloudRequest request)
    {
        var headers = new StringBuilder();
        foreach (var name in (request.Header("Signature-Headers") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            headers.Append(CultureInfo.InvariantCulture, $"{name}:{request.Header(name)}\n");
        var query = string.Join('&', request.Query.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
        var target = query.Length == 0 ? request.Path : $"{request.Path}?{query}";
        return $"{request.Method}\n{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body))).ToLowerInvariant()}\n{headers}\n{target}";
    }

    // A nonce is optional, but none counts twice.
    private bool IsFirst(string? nonce)
    {
        if (nonce is null)
            return true;
        lock (_gate)
        {
            if (_nonces.Count >= MostNonces)
                _nonces.Clear();
            return _nonces.Add(nonce);
        }
    }
}
