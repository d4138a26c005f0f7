using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TuyaGen.Cloud.Wire;

/// <summary>The forms of all answers; the cloud writes some numbers as texts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(TokenData))]
[JsonSerializable(typeof(DeviceData))]
[JsonSerializable(typeof(DeviceData[]))]
[JsonSerializable(typeof(DevicePage))]
[JsonSerializable(typeof(ValueData[]))]
[JsonSerializable(typeof(SpecificationData))]
[JsonSerializable(typeof(PropertiesData))]
[JsonSerializable(typeof(ThingModelData))]
[JsonSerializable(typeof(ThingModelText))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(RemoteData[]))]
[JsonSerializable(typeof(RemoteKeysData))]
[JsonSerializable(typeof(TicketData))]
internal sealed partial class CloudJson : JsonSerializerContext
{
    /// <summary>Reads a result.</summary>
    /// <exception cref="CloudAnswerException">It has another form.</exception>
    public static T Read<T>(JsonElement result, JsonTypeInfo<T> type, string operation)
        where T : class
    {
        try
        {
            return result.Deserialize(type) ?? throw Unreadable(operation, "nothing", null);
        }
        catch (JsonException e)
        {
            throw Unreadable(operation, $"another form at {e.Path}", e);
        }
        catch (InvalidOperationException e)
        {
            // An element that is not there at all.
            throw Unreadable(operation, "no result", e);
        }
    }

    private static CloudAnswerException Unreadable(string operation, string what, Exception? inner) =>
        new($"The cloud's answer to {operation} has {what} where a result is expected. The API may have changed; RequestAsync gives what "
            + "came as it is.", inner);
}
