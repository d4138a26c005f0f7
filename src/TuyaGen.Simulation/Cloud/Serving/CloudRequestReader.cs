using System.Net;
using System.Text;

namespace TuyaGen.Simulation.Cloud;

/// <summary>Reads requests as they stand on the wire.</summary>
internal static class CloudRequestReader
{
    public static async Task<SimulatedCloudRequest> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync().ConfigureAwait(false);
        var url = request.RawUrl ?? "/";
        var parts = url.Split('?', 2);
        var query = parts.Length < 2 ? [] : parts[1].Split('&').Select(Pair).ToArray();
        var headers = request.Headers.AllKeys.OfType<string>().ToDictionary(k => k, k => request.Headers[k] ?? "", StringComparer.OrdinalIgnoreCase);
        return new(request.HttpMethod, Uri.UnescapeDataString(parts[0]), query, body, headers, url);
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        var parts = text.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : ""));
    }
}
