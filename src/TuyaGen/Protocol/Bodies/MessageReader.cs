using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TuyaGen.Protocol;

/// <summary>
/// Reads a body: <c>{"dps":{..},"cid":..,"t":..}</c>, or the same below <c>data</c>. Never throws: what is no JSON is text. Where a
/// name stands twice the later counts; bytes that are no UTF-8 become replacement characters.
/// </summary>
internal static class MessageReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    [ThreadStatic]
    private static List<KeyValuePair<int, DpValue>>? _items;

    public static Inbound Read(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return new(InboundKind.Acknowledgement, null, null, null);
        if (body[0] != '{')
            return new(InboundKind.Text, null, null, null);
        if (!Utf8.IsValid(body))
            body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            var found = new Members();
            reader.Read();
            ReadObject(ref reader, ref found, isData: false);
            while (reader.Read())
            {
                // What follows the document makes it no JSON; the reader says so.
            }

            return new(found.Dps is null ? InboundKind.Json : InboundKind.Dps, found.Dps, found.Cid, found.Time);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperationException: half a surrogate pair, escaped.
            return new(InboundKind.Text, null, null, null);
        }
    }

    /// <summary>The device that a body names as its sender (<c>devId</c>), or null.</summary>
    public static string? DeviceOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isDevice = reader.ValueTextEquals("devId"u8);
                reader.Read();
                if (isDevice && reader.TokenType == JsonTokenType.String)
                    return reader.GetString();
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // It names nobody.
        }

        return null;
    }

    private ref struct Members
    {
        public Dps? Dps;
        public string? Cid;
        public long? Time;
    }

    private static void ReadObject(ref Utf8JsonReader reader, ref Members found, bool isData)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("dps"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var dps = ReadDps(ref reader);
                    found.Dps = found.Dps?.With(dps) ?? dps;
                    continue;
                }
            }
            else if (reader.ValueTextEquals("cid"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty)
                    found.Cid = reader.GetString();
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var time))
                    found.Time = time;
            }
            else if (!isData && reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadObject(ref reader, ref found, isData: true);
                    continue;
                }
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }
    }

    private static Dps ReadDps(ref Utf8JsonReader reader)
    {
        var items = _items ??= [];
        items.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isNumber = System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out int id, out var used)
                && used == reader.ValueSpan.Length && id > 0;
            reader.Read();
            if (isNumber)
                items.Add(new(id, ReadValue(ref reader)));
            else
                reader.Skip();
        }

        var dps = Dps.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
        items.Clear();
        return dps;
    }

    private static DpValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return DpValue.Of(true);
            case JsonTokenType.False:
                return DpValue.Of(false);
            case JsonTokenType.String:
                return DpValue.Of(reader.GetString()!);
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var number) ? DpValue.Of(number) : DpValue.OfDigits(Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                using (var document = JsonDocument.ParseValue(ref reader))
                    return DpValue.OfJson(document.RootElement.GetRawText());
            default:
                return DpValue.Null;
        }
    }
}
