using System.Text.Json;

namespace TuyaGen;

// Payloads that are JSON objects.
public ref partial struct PayloadReader
{
    /// <summary>Begins an object: that of the payload, or one that is the value of a member or item.</summary>
    public void BeginObject(string field = "the payload")
    {
        if (!_isJson)
        {
            _isJson = true;
            _json = new(_data[(_position / 8)..(_end / 8)]);
            Advance();
        }

        if (!Failed && _json.TokenType != JsonTokenType.StartObject)
            Fail(field, "is no JSON object");
    }

    /// <summary>Goes to the next member of the object; false at its end.</summary>
    public bool NextMember() => Advance() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Whether the member is the one of a key; then its value is next, and a null is passed over.</summary>
    public bool IsMember(ReadOnlySpan<byte> key)
    {
        if (Failed || _json.TokenType != JsonTokenType.PropertyName || !_json.ValueTextEquals(key))
            return false;
        Advance();
        return true;
    }

    /// <summary>The value of the member is null.</summary>
    public readonly bool IsNull => Failed || _json.TokenType == JsonTokenType.Null;

    /// <summary>Passes over a member that the layout does not name, and keeps it for the way back.</summary>
    public void KeepMember(ref PayloadOrigin origin)
    {
        if (Failed)
            return;
        var token = _json.TokenStartIndex;
        SkipValue();
        if (Failed)
            return;
        var member = From(token);
        byte[] bytes = origin.Bits == 0 ? [.. member] : [.. origin.Bytes, (byte)',', .. member];
        origin = new(bytes, bytes.Length * 8, 0);
    }

    /// <summary>Begins a list.</summary>
    public void BeginArray(string field)
    {
        if (!Failed && _json.TokenType != JsonTokenType.StartArray)
            Fail(field, "is no list");
    }

    /// <summary>Goes to the next item of the list; false at its end.</summary>
    public bool NextItem() => Advance() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>A text.</summary>
    public string JsonText(string field)
    {
        if (!Failed && _json.TokenType != JsonTokenType.String)
            Fail(field, "is no text");
        try
        {
            return Failed ? "" : _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a character, which JSON can spell and no text can hold.
            Fail(field, "is no text");
            return "";
        }
    }

    /// <summary>True or false.</summary>
    public bool JsonBoolean(string field)
    {
        if (!Failed && _json.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            Fail(field, "is neither true nor false");
        return !Failed && _json.TokenType == JsonTokenType.True;
    }

    /// <summary>A whole number.</summary>
    public long JsonInteger(string field, long min, long max)
    {
        if (!Failed && _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number) && number >= min && number <= max)
            return number;
        Fail(field, $"is no whole number from {min} to {max}");
        return 0;
    }

    /// <summary>A number.</summary>
    public decimal JsonNumber(string field)
    {
        if (!Failed && _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var number))
            return number;
        Fail(field, "is no number");
        return 0;
    }

    /// <summary>Any value, as JSON text.</summary>
    public string JsonRaw(string field)
    {
        if (Failed)
            return "null";
        var token = _json.TokenStartIndex;
        SkipValue();
        return Failed ? "null" : Decode(field, Utf8Strict, From(token), "UTF-8");
    }

    /// <summary>A word of an enumeration, or the number of a bitmap.</summary>
    public T JsonChoice<T>(string field, DpCodec<T> codec)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(codec);
        var wire = DpValue.Null;
        if (!Failed)
        {
            wire = _json.TokenType switch
            {
                JsonTokenType.String => DpValue.Of(JsonText(field)),
                JsonTokenType.Number when _json.TryGetInt64(out var number) => DpValue.Of(number),
                JsonTokenType.True or JsonTokenType.False => DpValue.Of(JsonBoolean(field)),
                _ => DpValue.Null,
            };
        }

        if (codec.TryDecode(wire, out var value))
            return value;
        Fail(field, "is none of " + codec.Accepts);
        return default;
    }

    /// <summary>A value that is an object of its own.</summary>
    public T JsonObject<T>(string field, int? index = null)
        where T : class, IPayload<T> => Inside<T>(field, index, _end, isBounded: false);

    /// <summary>Refuses an object that lacks a member.</summary>
    public void RequireMember(string field, bool isThere)
    {
        if (!isThere)
            Fail(field, "is missing");
    }

    private bool Advance()
    {
        try
        {
            return !Failed && _json.Read();
        }
        catch (JsonException)
        {
            Fail("the payload", "is no JSON");
            return false;
        }
    }

    private void SkipValue()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException)
        {
            Fail("the payload", "is no JSON");
        }
    }

    // Everything from a token to where the reader is.
    private readonly ReadOnlySpan<byte> From(long token) => _data[((_position / 8) + (int)token)..((_position / 8) + (int)_json.BytesConsumed)];

    private void FinishJson()
    {
        if (_isJson && Advance())
            Fail("the end", "is followed by more JSON");
    }
}
