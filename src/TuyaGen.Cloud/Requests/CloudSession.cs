using System.Text.Json;
using Microsoft.Extensions.Logging;
using TuyaGen.Cloud.Diagnostics;

namespace TuyaGen.Cloud.Requests;

/// <summary>Speaks to one data centre: with a token that is valid, and again where a failure may pass.</summary>
internal sealed class CloudSession
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);

    private readonly CloudExchange _exchange;
    private readonly TokenSource _tokens;
    private readonly Pace _pace;
    private readonly TuyaCloudOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public CloudSession(Uri address, TuyaCloudOptions options, Func<HttpClient> http, TimeProvider time, ILogger log)
    {
        (_options, _time, _log) = (options, time, log);
        _exchange = new(address, options, http, time);
        _tokens = new(_exchange, time);
        _pace = new(time);
    }

    /// <summary>Sends a request and gives its result.</summary>
    /// <exception cref="CloudException">It failed, in the end.</exception>
    public async Task<JsonElement> SendAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            await _pace.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await AttemptAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (CloudException e) when (e.MayPass && attempt < _options.MaxRetries && !(e.RetryAfter > _options.MaxRetryDelay))
            {
                Log.Repeating(_log, request.ToString(), e.GetType().Name, attempt + 1, _options.MaxRetries);
                await RestAsync(e.RetryAfter, attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<JsonElement> AttemptAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        var answer = await _exchange.SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (answer.RefusesToken)
        {
            Log.TokenRefused(_log, answer.Code);
            _tokens.Refuse(token);
            token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);
            answer = await _exchange.SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        }

        return _exchange.ResultOf(answer, request);
    }

    // What the cloud asks for is kept to the letter. Otherwise each wait is twice the last one, and scattered: many clients that failed
    // together are not to come back together.
    private Task RestAsync(TimeSpan? asked, int attempt, CancellationToken cancellationToken)
    {
        if (asked is { } rest)
        {
            _pace.Rest(rest);
            return Task.CompletedTask;
        }

        var delay = FirstDelay * Math.Pow(2, attempt) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        return Task.Delay(delay < _options.MaxRetryDelay ? delay : _options.MaxRetryDelay, _time, cancellationToken);
    }
}
