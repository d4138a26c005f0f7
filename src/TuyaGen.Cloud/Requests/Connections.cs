using System.Net;

namespace TuyaGen.Cloud.Requests;

/// <summary>How connections to the cloud are made.</summary>
internal static class Connections
{
    private const int LargestAnswer = 32 << 20;

    // Data centres move, so no connection is kept for good. A redirect would take the token to wherever it leads.
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };

    public static HttpClient Create()
    {
        var http = new HttpClient(CreateHandler());
        Limit(http);
        return http;
    }

    // The time limit is the client's own, by its own clock.
    public static void Limit(HttpClient http) => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LargestAnswer);
}
