using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Protocol;

/// <summary>
/// The JSON bodies of requests. Which names they hold, in which order, depends on version, kind of device and sub-device; the table
/// stands in the reference of the Python library (section 1.10), and its 187 examples are tests.
/// </summary>
internal sealed class RequestWriter(TuyaVersion version, DeviceKind kind)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private bool IsNew => version >= TuyaVersion.V34;

    /// <summary>The command that a frame carries for what is wanted.</summary>
    public TuyaCommand CommandFor(TuyaCommand wanted) => wanted switch
    {
        TuyaCommand.DpQuery when kind == DeviceKind.Device22 => TuyaCommand.ControlNew,
        TuyaCommand.DpQuery when IsNew => TuyaCommand.DpQueryNew,
        TuyaCommand.Control when IsNew => TuyaCommand.ControlNew,
        _ => wanted,
    };

    /// <summary>Writes the body of a request.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="subject">Of whom.</param>
    /// <param name="unixTime">The time, in seconds since 1970.</param>
    public void Write(IBufferWriter<byte> output, in RequestBody request, in RequestSubject subject, long unixTime)
    {
        if (request.Json is { } own)
        {
            output.Write(own.Span);
            return;
        }

        var json = _writer ??= new(output, Options);
        json.Reset(output);
        json.WriteStartObject();
        WriteMembers(json, request, subject, unixTime);
        json.WriteEndObject();
        json.Flush();
    }

    private void WriteMembers(Utf8JsonWriter json, in RequestBody request, in RequestSubject subject, long unixTime)
    {
        var cid = subject.Cid;
        switch (request.Command)
        {
            case TuyaCommand.DpQuery when kind == DeviceKind.Device22:
                WriteIds(json, subject, unixTime);
                WriteCid(json, cid);
                WriteWanted(json, request.Ids ?? []);
                break;
            case TuyaCommand.DpQuery or TuyaCommand.DpQueryNew when IsNew:
                WriteCid(json, cid);
                break;
            case TuyaCommand.Control or TuyaCommand.ControlNew when IsNew:
                WriteNewControl(json, request, cid, unixTime);
                break;
            case TuyaCommand.DpQuery or TuyaCommand.Control when cid is not null:
                json.WriteNumber("t"u8, unixTime);
                WriteCid(json, cid);
                WriteDps(json, request.Dps);
                break;
            case TuyaCommand.Control or TuyaCommand.ControlNew or TuyaCommand.DpQueryNew:
                WriteIds(json, subject, unixTime);
                WriteCid(json, cid);
                WriteDps(json, request.Dps);
                break;
            case TuyaCommand.Status or TuyaCommand.Heartbeat:
                json.WriteString("gwId"u8, subject.GatewayId);
                json.WriteString("devId"u8, subject.DeviceId);
                WriteCid(json, cid);
                break;
            case TuyaCommand.UpdateDps:
                WriteList(json, request.Ids ?? []);
                WriteCid(json, cid);
                break;
            case TuyaCommand.LanExtStream:
                WriteGatewayMessage(json, request.RequestType ?? "");
                WriteCid(json, cid);
                break;
            default:
                json.WriteString("gwId"u8, subject.GatewayId);
                WriteIds(json, subject, unixTime);
                WriteCid(json, cid);
                break;
        }
    }

    private static void WriteIds(Utf8JsonWriter json, in RequestSubject subject, long unixTime)
    {
        json.WriteString("devId"u8, subject.DeviceId);
        json.WriteString("uid"u8, subject.DeviceId);
        Span<byte> time = stackalloc byte[20];
        unixTime.TryFormat(time, out var length, default, CultureInfo.InvariantCulture);
        json.WriteString("t"u8, time[..length]);
    }

    private static void WriteCid(Utf8JsonWriter json, string? cid)
    {
        if (cid is not null)
            json.WriteString("cid"u8, cid);
    }

    private static void WriteDps(Utf8JsonWriter json, Dps? dps)
    {
        if (dps is null)
            return;
        json.WritePropertyName("dps"u8);
        dps.WriteTo(json);
    }

    private static void WriteNewControl(Utf8JsonWriter json, in RequestBody request, string? cid, long unixTime)
    {
        json.WriteNumber("protocol"u8, 5);
        json.WriteNumber("t"u8, unixTime);
        json.WriteStartObject("data"u8);
        WriteCid(json, cid);
        if (cid is not null)
            json.WriteNumber("ctype"u8, 0);
        WriteDps(json, request.Dps);
        json.WriteEndObject();
        WriteCid(json, cid);
    }

    private static void WriteWanted(Utf8JsonWriter json, IReadOnlyList<int> ids)
    {
        json.WriteStartObject("dps"u8);
        foreach (var id in ids)
            json.WriteNull(id.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<int> ids)
    {
        json.WriteStartArray("dpId"u8);
        foreach (var id in ids)
            json.WriteNumberValue(id);
        json.WriteEndArray();
    }

    private static void WriteGatewayMessage(Utf8JsonWriter json, string requestType)
    {
        json.WriteString("reqType"u8, requestType);
        json.WriteStartObject("data"u8);
        json.WriteStartArray("cids"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
