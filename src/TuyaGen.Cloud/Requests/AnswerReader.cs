using System.Text.Json;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Requests;

/// <summary>Reads the body of an answer.</summary>
internal static class AnswerReader
{
    public static CloudAnswer Read(byte[] body, int status, CloudRequest request, TimeSpan? retryAfter)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, CloudJson.Default.Envelope) is { Success: { } success } envelope)
            {
                return new()
                {
                    IsSuccess = success,
                    Value = envelope.Value,
                    Code = envelope.Code ?? 0,
                    Text = envelope.Msg ?? "no reason given",
                    ServerTime = CloudTime.Of(envelope.T),
                    RetryAfter = retryAfter,
                };
            }
        }
        catch (JsonException e)
        {
            throw Unreadable(request, status, body.Length, e);
        }

        throw Unreadable(request, status, body.Length, null);
    }

    // Cut off answers are usual where the connection is bad.
    private static CloudAnswerException Unreadable(CloudRequest request, int status, int length, JsonException? inner) => new(
        $"The cloud's answer to {request} (HTTP {status}, {length} bytes) is not the JSON that it should be. It may have been cut off on its "
        + "way, or a proxy answered in the cloud's place.", inner) { MayPass = request.IsHarmlessTwice };
}
