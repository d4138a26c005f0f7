using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TuyaGen.Cloud.Errors;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Requests;

/// <summary>One attempt: signs a request, sends it to a data centre and reads the answer.</summary>
internal sealed class CloudExchange(Uri address, TuyaCloudOptions options, Func<HttpClient> http, TimeProvider time)
{
    private const int NonceBytes = 16;

    /// <summary>Sends a request.</summary>
    /// <exception cref="CloudUnreachableException">There was no answer.</exception>
    /// <exception cref="CloudAnswerException">The answer cannot be read.</exception>
    public async Task<CloudAnswer> SendAsync(CloudRequest request, AccessToken? token, CancellationToken cancellationToken)
    {
        using var message = Sign(request, token);
        using var limit = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http().SendAsync(message, either.Token).ConfigureAwait(false);
            return Read(response, await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false), request);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CloudUnreachableException(
                $"The cloud at {address.Host} did not answer {request} in time{Limit}. "
                + "See whether this machine reaches the internet, or raise RequestTimeout.", e) { MayPass = request.IsHarmlessTwice };
        }
        catch (HttpRequestException e)
        {
            var wasNotSent = e.HttpRequestError
                is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            throw new CloudUnreachableException(
                $"The cloud at {address.Host} could not be asked for {request}: {e.Message} See whether this machine reaches the internet.", e)
            {
                MayPass = wasNotSent || request.IsHarmlessTwice,
            };
        }
    }

    /// <summary>The result of an answer.</summary>
    /// <exception cref="CloudException">It is a refusal.</exception>
    public JsonElement ResultOf(CloudAnswer answer, CloudRequest request) =>
        answer.IsSuccess ? answer.Value : throw Refusals.ToException(answer, request.ToString(), time.GetUtcNow());

    // Without a limit of its own, that of the connections counts.
    private string Limit => options.RequestTimeout == Timeout.InfiniteTimeSpan ? "" : $" ({options.RequestTimeout.TotalSeconds:0.###} s)";

    private HttpRequestMessage Sign(CloudRequest request, AccessToken? token)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var nonce = options.LegacySignature ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        var text = Signature.TextOf(request, options.AccessId, token?.Text, now, nonce, options.LegacySignature);
        var message = new HttpRequestMessage(request.Method, new Uri(address, request.Target));
        message.Headers.Add("client_id", options.AccessId);
        message.Headers.Add("sign", Signature.Of(text, options.AccessSecret!));
        message.Headers.Add("sign_method", "HMAC-SHA256");
        message.Headers.Add("t", now);
        message.Headers.Add("mode", "cors");
        if (nonce is not null)
            message.Headers.Add("nonce", nonce);
        if (token is not null)
            message.Headers.Add("access_token", token.Text);
        if (request.SignsContentType)
            message.Headers.Add("Signature-Headers", Signature.ContentType);
        if (request.SignsContentType || request.Body.Length > 0)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue(Signature.Json) },
            };
        }

        return message;
    }

    private CloudAnswer Read(HttpResponseMessage response, byte[] body, CloudRequest request)
    {
        var wait = WaitOf(response);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new() { Code = (int)response.StatusCode, Text = "too many requests", RetryAfter = wait };
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            throw new CloudUnreachableException(
                $"The cloud at {address.Host} is out of order: it answered {request} with HTTP {(int)response.StatusCode}. Try again later.")
            {
                RetryAfter = wait,
                MayPass = request.IsHarmlessTwice,
            };
        }

        return AnswerReader.Read(body, (int)response.StatusCode, request, wait);
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } until } when until > time.GetUtcNow() => until - time.GetUtcNow(),
            _ => null,
        };
}
