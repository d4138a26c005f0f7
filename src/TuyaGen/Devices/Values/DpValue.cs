using System.Globalization;
using System.Text.Json;

namespace TuyaGen;

/// <summary>
/// The value of one data point as it travels: a boolean, a number, a text, or (rarely) a piece of JSON. Nothing is interpreted;
/// the meaning comes from a <see cref="DataPoint"/>.
/// </summary>
public readonly struct DpValue : IEquatable<DpValue>
{
    private readonly string? _text;
    private readonly long _number;

    private DpValue(DpValueKind kind, long number, string? text)
    {
        Kind = kind;
        _number = number;
        _text = text;
    }

    /// <summary>The value "nothing", JSON <c>null</c>.</summary>
    public static DpValue Null => default;

    /// <summary>What the value is on the wire.</summary>
    public DpValueKind Kind { get; }

    /// <summary>Makes a boolean.</summary>
    public static DpValue Of(bool value) => new(DpValueKind.Boolean, value ? 1 : 0, null);

    /// <summary>Makes a whole number.</summary>
    public static DpValue Of(long value) => new(DpValueKind.Integer, value, null);

    /// <summary>Makes a number; a whole one becomes <see cref="DpValueKind.Integer"/>.</summary>
    /// <exception cref="ArgumentException">The value is not finite; JSON cannot say it.</exception>
    public static DpValue Of(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A data point cannot hold NaN or infinity; give a finite number.", nameof(value));
        return value == Math.Truncate(value) && Math.Abs(value) < 1L << 53
            ? Of((long)value)
            : new(DpValueKind.Number, 0, value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a number; a whole one becomes <see cref="DpValueKind.Integer"/>.</summary>
    public static DpValue Of(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) <= long.MaxValue
        ? Of((long)value)
        : new(DpValueKind.Number, 0, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a text. No character of it is changed on its way to the device.</summary>
    public static DpValue Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(DpValueKind.Text, 0, value);
    }

    /// <summary>Makes a value of any kind from JSON text, for instance <c>true</c>, <c>12.5</c>, <c>"on"</c> or <c>{"a":1}</c>.</summary>
    /// <exception cref="FormatException">The text is not one JSON value.</exception>
    public static DpValue FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return From(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair.
            throw new FormatException("This is not a JSON value: write true, 12, 1.5, \"text\" or an object.", e);
        }
    }

    /// <summary>What a person wrote: JSON where it is some, else the text as it is.</summary>
    internal static DpValue FromText(string text)
    {
        try
        {
            return FromJson(text);
        }
        catch (FormatException)
        {
            return Of(text);
        }
    }

    /// <summary>Takes over a JSON element.</summary>
    public static DpValue From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.String => Of(element.GetString()!),
        JsonValueKind.Number when element.TryGetInt64(out var n) => Of(n),
        JsonValueKind.Number => OfDigits(element.GetRawText()),
        JsonValueKind.Object or JsonValueKind.Array => OfJson(element.GetRawText()),
        _ => Null,
    };

    internal static DpValue OfDigits(string digits) => new(DpValueKind.Number, 0, digits);

    internal static DpValue OfJson(string json) => new(DpValueKind.Json, 0, json);

    /// <summary>The boolean, when it is one.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = _number != 0;
        return Kind == DpValueKind.Boolean;
    }

    /// <summary>The whole number, when it is one that fits 64 bits.</summary>
    public bool TryGetInteger(out long value)
    {
        value = _number;
        return Kind == DpValueKind.Integer;
    }

    /// <summary>The number as a decimal, whole or not, when it is one that a decimal can hold.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = _number;
        return Kind == DpValueKind.Integer
            || (Kind == DpValueKind.Number && decimal.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));
    }

    /// <summary>The text, when it is one.</summary>
    public bool TryGetText([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = Kind == DpValueKind.Text ? _text : null;
        return value is not null;
    }

    /// <summary>Writes the value as JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (Kind)
        {
            case DpValueKind.Boolean: writer.WriteBooleanValue(_number != 0); break;
            case DpValueKind.Integer: writer.WriteNumberValue(_number); break;
            case DpValueKind.Text: writer.WriteStringValue(_text); break;
            case DpValueKind.Number or DpValueKind.Json: writer.WriteRawValue(_text!); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>The value as JSON text.</summary>
    public string ToJson() => Kind == DpValueKind.Text
        ? string.Concat("\"", JsonEncodedText.Encode(_text!, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), "\"")
        : ToString();

    /// <summary>The value as text, a text without quotes.</summary>
    public override string ToString() => Kind switch
    {
        DpValueKind.Boolean => _number != 0 ? "true" : "false",
        DpValueKind.Integer => _number.ToString(CultureInfo.InvariantCulture),
        DpValueKind.Null => "null",
        _ => _text!,
    };

    /// <inheritdoc/>
    public bool Equals(DpValue other) => Kind == other.Kind && _number == other._number && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DpValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, _text);

    /// <summary>Whether both travel the same.</summary>
    public static bool operator ==(DpValue left, DpValue right) => left.Equals(right);

    /// <summary>Whether they travel differently.</summary>
    public static bool operator !=(DpValue left, DpValue right) => !left.Equals(right);

#pragma warning disable CA2225 // The named alternative is Of.
    /// <summary>A boolean, so that <c>SetAsync(1, true)</c> reads well.</summary>
    public static implicit operator DpValue(bool value) => Of(value);

    /// <summary>A whole number.</summary>
    public static implicit operator DpValue(int value) => Of(value);

    /// <summary>A whole number.</summary>
    public static implicit operator DpValue(long value) => Of(value);

    /// <summary>A number.</summary>
    public static implicit operator DpValue(double value) => Of(value);

    /// <summary>A number.</summary>
    public static implicit operator DpValue(decimal value) => Of(value);

    /// <summary>A text.</summary>
    public static implicit operator DpValue(string value) => Of(value);
#pragma warning restore CA2225
}
