using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Cloud.Requests;

/// <summary>A request to the API, before it is signed.</summary>
internal sealed class CloudRequest
{
    private readonly KeyValuePair<string, string>[] _query;

    // The cloud sorts the query before it checks the signature, so it must be sorted.
    public CloudRequest(HttpMethod method, string path, string body = "", params IEnumerable<KeyValuePair<string, string>> query)
    {
        (Method, Path, Body) = (method, path, body);
        _query = [.. query.OrderBy(p => p.Key, StringComparer.Ordinal)];
    }

    public HttpMethod Method { get; }

    public string Path { get; }

    /// <summary>JSON text, or empty.</summary>
    public string Body { get; }

    /// <summary>Doing it twice does no more than doing it once.</summary>
    public bool IsHarmlessTwice => Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Put || Method == HttpMethod.Delete;

    /// <summary>The path and the query as they go into the URL.</summary>
    public string Target => Path + Join(Uri.EscapeDataString);

    /// <summary>The headers that the signature covers: only POST has one.</summary>
    private string SignedHeaders => SignsContentType ? $"{Signature.ContentType}:{Signature.Json}\n" : "";

    public bool SignsContentType => Method == HttpMethod.Post;

    /// <summary>The request as the signature covers it; the query stands there unescaped.</summary>
    public string ToSigned() =>
        $"{Method}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)))}\n{SignedHeaders}\n{Path}{Join(text => text)}";

    /// <summary>What it is, for people; neither query nor body.</summary>
    public override string ToString() => $"{Method} {Path}";

    private string Join(Func<string, string> escape) =>
        _query.Length == 0 ? "" : "?" + string.Join('&', _query.Select(p => $"{escape(p.Key)}={escape(p.Value)}"));
}
