namespace TuyaGen.Simulation;

/// <summary>A request that a simulated cloud received, as it came.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, decoded, in the order in which it came.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Url">Path and query as they stood on the wire.</param>
public sealed record SimulatedCloudRequest(
    string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, string Body, IReadOnlyDictionary<string, string> Headers, string Url)
{
    /// <summary>It asks for a token.</summary>
    public bool IsTokenRequest => Path == "/v1.0/token";

    /// <summary>The value of a part of the query; null where it is not there.</summary>
    public string? this[string name] => Query.FirstOrDefault(p => p.Key == name).Value;

    /// <summary>The method and the URL.</summary>
    public override string ToString() => $"{Method} {Url}";

    internal string? Header(string name) => Headers.GetValueOrDefault(name);
}
