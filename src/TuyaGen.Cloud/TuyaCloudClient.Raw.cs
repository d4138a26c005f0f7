using System.Text.Json;

namespace TuyaGen.Cloud;

// Whatever the API has and this class does not.
public sealed partial class TuyaCloudClient
{
    /// <summary>Sends any request, signed and with a token, and gives the <c>result</c> of the answer.</summary>
    /// <param name="method">GET, POST, PUT, DELETE or another. A failed POST or PATCH is repeated only where it was certainly not carried out.</param>
    /// <param name="path">The path with its version: <c>/v1.0/devices/bf0123456789abcdefgh</c>.</param>
    /// <param name="body">The body as JSON text; null for none.</param>
    /// <param name="query">The query, not escaped; null for none. No secret belongs there: URLs are logged on their way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The path or the body is none; the message says why.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public Task<JsonElement> RequestAsync(
        HttpMethod method, string path, string? body = null, IEnumerable<KeyValuePair<string, string>>? query = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return SendAsync(new(method, CheckPath(path), CheckBody(body), query ?? []), cancellationToken);
    }

    private static string CheckPath(string path)
    {
        var whole = path.StartsWith('/') ? path : "/" + path;
        var isPlain = whole.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or ':' or ',');
        return isPlain && !whole.Split('/')[1..].Any(part => part is "" or "." or "..")
            ? whole
            : throw new ArgumentException(
                $"'{path}' is no path of the API: write it as /v1.0/devices/ID, without host, and give the query apart.", nameof(path));
    }

    private static string CheckBody(string? body)
    {
        try
        {
            if (!string.IsNullOrEmpty(body))
                using (JsonDocument.Parse(body))
                    return body;
            return "";
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The body is not JSON at line {e.LineNumber + 1}.", nameof(body), e);
        }
    }
}
