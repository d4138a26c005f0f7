using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TuyaGen.Cli.Records;

// What the device has, what it was asked, and what it said.
internal sealed partial class RecordWriter
{
    private void WritePoints(Utf8JsonWriter json)
    {
        var state = record.State;
        json.WriteStartArray("points");
        foreach (var (id, value) in record.Dps)
        {
            var points = state?.Variant.Find(id).ToArray() ?? [];
            json.WriteStartObject();
            json.WriteNumber("dp", id);
            WriteIfAny(json, "name", points.FirstOrDefault()?.Name);
            json.WriteString("kind", value.Kind.ToString().ToLowerInvariant());
            json.WritePropertyName("value");
            _redacted.Value(id, value).WriteTo(json);
            if (Array.Exists(points, p => p.IsSecret))
                json.WriteBoolean("secret", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSteps(Utf8JsonWriter json)
    {
        json.WriteStartArray("steps");
        foreach (var step in record.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("at", Milliseconds(step.At - record.Begun));
            json.WriteString("asked", step.What);
            if (step.Took is { } took)
                json.WriteNumber("milliseconds", Milliseconds(took));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFrames(Utf8JsonWriter json)
    {
        json.WriteStartArray("frames");
        foreach (var (at, message) in record.Frames)
        {
            json.WriteStartObject();
            json.WriteNumber("at", Milliseconds(at - record.Begun));
            json.WriteString("command", message.Command.ToString());
            json.WriteNumber("number", (uint)message.Command);
            json.WriteNumber("sequence", message.Sequence);
            json.WriteNumber("returnCode", message.ReturnCode);
            json.WriteNumber("length", message.Payload.Length);
            WritePayload(json, message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (record.MissedFrames > 0)
            json.WriteNumber("missedFrames", record.MissedFrames);
    }

    // Some devices send texts that are no UTF-8, in documents too.
    private void WritePayload(Utf8JsonWriter json, TuyaMessage message)
    {
        if (!Utf8.IsValid(message.Payload.Span))
        {
            json.WriteString("hex", Convert.ToHexString(Encoding.Latin1.GetBytes(redactor.Text(Encoding.Latin1.GetString(message.Payload.Span)))));
        }
        else if (message.IsJson)
        {
            using var document = JsonDocument.Parse(message.Payload);
            json.WritePropertyName("json");
            _redacted.Write(json, document.RootElement, null);
        }
        else
        {
            WriteIfAny(json, "text", _redacted.Text(message.Text));
        }
    }
}
