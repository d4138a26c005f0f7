using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Cli.Records;

/// <summary>Writes what a device said with everything hidden that a stranger must not know.</summary>
/// <param name="redactor">What hides it.</param>
/// <param name="secretDps">The data points whose values are secret.</param>
internal sealed class RedactedJson(Redactor redactor, IReadOnlySet<int> secretDps)
{
    private const int Deepest = 32;

    // What these fields hold is never worth showing.
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "key", "localKey", "local_key", "secKey", "authKey", "secret", "password", "passwd", "pwd", "token", "access_token", "refresh_token",
        "ssid", "bssid", "wifi", "lat", "lon", "latitude", "longitude",
    };

    // What these fields hold names a device, a person or a network.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "gwId", "devId", "uid", "uuid", "cid", "cids", "node_id", "nodeId", "parent", "gateway_id", "mac", "sn", "online", "offline", "nearby",
    };

    /// <summary>A value of a data point.</summary>
    public DpValue Value(int dp, DpValue value)
    {
        if (secretDps.Contains(dp))
            return Hidden(value);
        return value.Kind switch
        {
            DpValueKind.Text when value.TryGetText(out var text) => DpValue.Of(Text(text)),
            DpValueKind.Json => DpValue.FromJson(Text(value.ToJson())),
            _ => value,
        };
    }

    /// <summary>A text, which may itself be JSON.</summary>
    public string Text(string text)
    {
        if (!text.StartsWith('{') && !text.StartsWith('['))
            return redactor.Text(text);
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = Deepest });
            var hidden = Compact(json => Write(json, document.RootElement, null));

            // A text without secrets stays as it came, blanks included.
            return hidden == Compact(document.RootElement.WriteTo) ? text : hidden;
        }
        catch (JsonException)
        {
            return redactor.Text(text);
        }
    }

    /// <summary>A document.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="element">The document, or a part of it.</param>
    /// <param name="field">The name of the field that it stands in.</param>
    public void Write(Utf8JsonWriter json, JsonElement element, string? field)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when field == "dps":
                WriteDps(json, element);
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(IsIn(Names, field) ? redactor.Name(member.Name) : redactor.Text(member.Name));
                    Write(json, member.Value, member.Name);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(json, item, field);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(String(element.GetString()!, field));
                break;
            case JsonValueKind.Number when IsIn(Secrets, field):
                json.WriteNumberValue(0);
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    private static string Compact(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private string String(string text, string? field)
    {
        if (IsIn(Secrets, field))
            return Redactor.Stars(text);
        return IsIn(Names, field) ? redactor.Name(text) : Text(text);
    }

    private void WriteDps(Utf8JsonWriter json, JsonElement dps)
    {
        json.WriteStartObject();
        foreach (var member in dps.EnumerateObject())
        {
            json.WritePropertyName(member.Name);
            Value(int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var dp) ? dp : 0, DpValue.From(member.Value)).WriteTo(json);
        }

        json.WriteEndObject();
    }

    // A secret of a kind stays a value of the kind.
    private static DpValue Hidden(DpValue value) => value.Kind switch
    {
        DpValueKind.Boolean => DpValue.Of(false),
        DpValueKind.Integer or DpValueKind.Number => DpValue.Of(0),
        DpValueKind.Text when value.TryGetText(out var text) => DpValue.Of(Redactor.Stars(text)),
        DpValueKind.Json => DpValue.FromJson("{}"),
        _ => DpValue.Null,
    };

    private static bool IsIn(HashSet<string> words, string? field) => field is not null && words.Contains(field);
}
