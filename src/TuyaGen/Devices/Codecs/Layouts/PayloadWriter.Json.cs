using System.Globalization;
using System.Text;

namespace TuyaGen;

// Payloads that are JSON objects. What stands before decides whether a comma is due.
public ref partial struct PayloadWriter
{
    /// <summary>Begins an object.</summary>
    public void BeginObject() => Punctuation('{');

    /// <summary>Ends an object, after the members that the layout does not name.</summary>
    public void EndObject(PayloadOrigin unnamed = default)
    {
        if (unnamed.Bits > 0)
        {
            Comma();
            Put(unnamed.Bytes, unnamed.Bits / 8);
        }

        Put("}"u8, 1);
    }

    /// <summary>Begins a list.</summary>
    public void BeginArray() => Punctuation('[');

    /// <summary>Ends a list.</summary>
    public void EndArray() => Put("]"u8, 1);

    /// <summary>The key of a member; its value is next.</summary>
    public void Member(string key)
    {
        JsonText("", key);
        Put(":"u8, 1);
    }

    /// <summary>A text.</summary>
    public void JsonText(string field, string value)
    {
        if (value is null)
            Fail(field, "is null; an empty text is \"\"");
        if (Failed)
            return;
        Comma();
        Put("\""u8, 1);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in value!.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                Put([(byte)'\\', (byte)rune.Value], 2);
            else if (rune.Value < ' ')
                Encoded("", Encoding.ASCII, $"\\u{rune.Value:x4}", null);
            else
                Put(bytes[..rune.EncodeToUtf8(bytes)], rune.Utf8SequenceLength);
        }

        Put("\""u8, 1);
    }

    /// <summary>True or false.</summary>
    public void JsonBoolean(bool value) => Token(value ? "true" : "false");

    /// <summary>A number.</summary>
    public void JsonNumber(decimal value) => Token(value.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>JSON text as it is; it must be one value.</summary>
    public void JsonRaw(string field, string value)
    {
        try
        {
            Token(DpValue.FromJson(value).ToJson());
        }
        catch (Exception e) when (e is FormatException or ArgumentNullException)
        {
            Fail(field, "is no JSON");
        }
    }

    /// <summary>A word of an enumeration, or the number of a bitmap.</summary>
    public void JsonChoice<T>(string field, DpCodec<T> codec, T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(codec);
        if (codec.TryEncode(value, out var wire))
            Token(wire.ToJson());
        else
            Fail(field, $"is '{codec.Format(value)}'; the device takes {codec.Accepts}");
    }

    private void Token(string json)
    {
        Comma();
        Encoded("", Encoding.UTF8, json, null);
    }

    private void Punctuation(char sign)
    {
        Comma();
        Put([(byte)sign], 1);
    }

    private void Comma()
    {
        if (_isJson && _data[(_position / 8) - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
            Put(","u8, 1);
        _isJson = true;
    }
}
