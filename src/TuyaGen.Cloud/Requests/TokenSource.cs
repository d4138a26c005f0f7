using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Requests;

/// <summary>The token of a project: fetched when first needed, again before it expires or when it is refused, once for all callers.</summary>
internal sealed class TokenSource
{
    private static readonly CloudRequest Request = new(HttpMethod.Get, "/v1.0/token", query: KeyValuePair.Create("grant_type", "1"));

    private readonly CloudExchange _exchange;
    private readonly TimeProvider _time;
    private readonly SingleFlight<AccessToken> _fetch;
    private AccessToken? _current;

    public TokenSource(CloudExchange exchange, TimeProvider time)
    {
        (_exchange, _time) = (exchange, time);
        _fetch = new(FetchAsync);
    }

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken) =>
        Fresh is { } token ? new(token) : new(_fetch.RunAsync(cancellationToken));

    /// <summary>Tells that the cloud did not accept a token; the next call fetches another one, unless that was done meanwhile.</summary>
    public void Refuse(AccessToken token) => Interlocked.CompareExchange(ref _current, null, token);

    private AccessToken? Fresh => Volatile.Read(ref _current) is { } token && token.IsFresh(_time.GetUtcNow()) ? token : null;

    private async Task<AccessToken> FetchAsync()
    {
        // Another fetch may have ended between the caller's look and this one.
        if (Fresh is { } fresh)
            return fresh;
        var answer = await _exchange.SendAsync(Request, token: null, CancellationToken.None).ConfigureAwait(false);
        var data = CloudJson.Read(_exchange.ResultOf(answer, Request), CloudJson.Default.TokenData, Request.ToString());
        if (string.IsNullOrEmpty(data.AccessToken))
            throw new CloudAnswerException($"The cloud's answer to {Request} has no token in it.");
        var token = AccessToken.Of(data.AccessToken, TimeSpan.FromSeconds(data.ExpireTime), _time.GetUtcNow());
        Volatile.Write(ref _current, token);
        return token;
    }
}
