using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Simulation.Serving;

/// <summary>The JSON that devices send.</summary>
internal static class BodyWriter
{
    // The protocol number of a report.
    private const int ReportProtocol = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(SimulatedDevice device, Reply reply)
    {
        if (reply.Body is { } body)
            return body;
        if (reply.Dps is null)
            return ReadOnlyMemory<byte>.Empty;
        var isNew = device.Version >= TuyaVersion.V34;
        return (reply.IsReport, isNew) switch
        {
            (true, true) => NewReport(reply, device.Now),
            (true, false) => Flat(reply, device.Id, device.Now),
            _ => Flat(reply, isNew || reply.Command == TuyaCommand.ControlNew ? null : device.Id, null),
        };
    }

    /// <summary>What a gateway says of its sub-devices.</summary>
    public static byte[] SubDevices(IEnumerable<string> online, IEnumerable<string> offline) => Object(json =>
    {
        json.WriteString("reqType", "subdev_online_stat_report");
        json.WriteStartObject("data");
        Texts(json, "online", online);
        Texts(json, "offline", offline);
        json.WriteEndObject();
    });

    /// <summary>What a device says of itself, in a beacon or when asked.</summary>
    public static byte[] Product(SimulatedDevice device, System.Net.IPAddress address) => Object(json =>
    {
        var isNewest = device.Version == TuyaVersion.V35;
        json.WriteString("ip", address.ToString());
        json.WriteString("gwId", device.Id);
        json.WriteNumber("active", 2);

        // The word is misspelt by the devices.
        json.WriteNumber(isNewest ? "ablilty" : "ability", 0);
        if (!isNewest)
            json.WriteNumber("mode", 0);
        json.WriteBoolean("encrypt", true);
        json.WriteString("productKey", device.ProductId);
        json.WriteString("version", device.Version.ToText());
        if (!isNewest)
            return;
        json.WriteBoolean("token", true);
        json.WriteBoolean("wf_cfg", true);
    });

    private static byte[] NewReport(Reply reply, DateTimeOffset now) => Object(json =>
    {
        json.WriteNumber("protocol", ReportProtocol);
        json.WriteNumber("t", now.ToUnixTimeSeconds());
        json.WriteStartObject("data");
        if (reply.Cid is not null)
            json.WriteString("cid", reply.Cid);
        Values(json, reply.Dps!);
        json.WriteEndObject();
    });

    // A sub-device is named by its cid only.
    private static byte[] Flat(Reply reply, string? id, DateTimeOffset? now) => Object(json =>
    {
        if (reply.Cid is null && id is not null)
            json.WriteString("devId", id);
        Values(json, reply.Dps!);
        if (reply.Cid is not null)
            json.WriteString("cid", reply.Cid);
        else if (now is { } time)
            json.WriteNumber("t", time.ToUnixTimeSeconds());
    });

    private static void Values(Utf8JsonWriter json, Dps dps)
    {
        json.WritePropertyName("dps");
        dps.WriteTo(json);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static byte[] Object(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
