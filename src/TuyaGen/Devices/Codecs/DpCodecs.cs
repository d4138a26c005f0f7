namespace TuyaGen;

/// <summary>The codecs that generated devices are made of. All are stateless and shared.</summary>
public static class DpCodecs
{
    /// <summary>A boolean.</summary>
    public static DpCodec<bool> Boolean { get; } = new BooleanCodec(inverted: false);

    /// <summary>A boolean that is turned round: the wire says true for off.</summary>
    public static DpCodec<bool> InvertedBoolean { get; } = new BooleanCodec(inverted: true);

    /// <summary>A text that must hold a JSON document.</summary>
    public static DpCodec<string> Json { get; } = new TextCodec(0, null, json: true);

    /// <summary>A text that travels as base64 of big-endian UTF-16.</summary>
    public static DpCodec<string> Utf16Base64 { get; } = new Utf16Codec();

    /// <summary>Bytes that travel as base64.</summary>
    public static DpCodec<ReadOnlyMemory<byte>> Base64 { get; } = new BytesCodec(hex: false);

    /// <summary>Bytes that travel as hexadecimal digits.</summary>
    public static DpCodec<ReadOnlyMemory<byte>> Hex { get; } = new BytesCodec(hex: true);

    /// <summary>Bytes inside a packed value, which a person reads as hexadecimal digits.</summary>
    public static DpCodec<ValueList<byte>> ByteList { get; } = new ByteListCodec();

    /// <summary>A moment that travels as seconds since 1970.</summary>
    public static DpCodec<DateTimeOffset> UnixTime { get; } = new UnixTimeCodec();

    /// <summary>Colours as <c>hhhhssssvvvv</c>: hue 0 to 360, saturation and value 0 to 1000. Lights with dp 24.</summary>
    public static DpCodec<Colour> Hsv16 { get; } = new Hsv16Codec();

    /// <summary>Colours as <c>rrggbbhhhhssvv</c>: bytes, hue 0 to 360. Lights with dp 5. A bare <c>rrggbb</c> is read too.</summary>
    public static DpCodec<Colour> Rgb8Hsv { get; } = new Rgb8HsvCodec();

    /// <summary>Colours as <c>rrggbb</c>.</summary>
    public static DpCodec<Colour> Rgb8 { get; } = new RgbCodec("");

    /// <summary>Colours as <c>#rrggbb</c>.</summary>
    public static DpCodec<Colour> Css { get; } = new RgbCodec("#");

    /// <summary>A JSON text that travels as base64.</summary>
    public static DpCodec<string> Base64Json { get; } = new Base64JsonCodec();

    /// <summary>Light scenes as hexadecimal digits: a number and up to eight steps. Lights with dp 25.</summary>
    public static DpCodec<LightScene> LightScene { get; } = new LightSceneCodec();

    /// <summary>Colours of a music stream: one digit of transition, then colour, brightness and temperature of four digits each.</summary>
    public static DpCodec<LiveColour> Live { get; } = new LiveColourCodec(wide: true);

    /// <summary>Colours of a music stream of older lights: <c>rrggbbhhhhssvv</c>, then brightness and temperature of two digits each.</summary>
    public static DpCodec<LiveColour> LiveRgb8 { get; } = new LiveColourCodec(wide: false);

    /// <summary>A length of time such as <c>500ms</c>, <c>2s</c>, <c>1min</c> or <c>1h</c>.</summary>
    public static DpCodec<TimeSpan> Duration { get; } = new DurationCodec();

    /// <summary>Infrared codes as base64 of their durations in microseconds, 16 bits each, the low byte first.</summary>
    public static DpCodec<IrCode> Pulses { get; } = new IrCodeCodec();

    /// <summary>Learned radio codes as the base64 that blasters give and take.</summary>
    public static DpCodec<RadioCode> Radio { get; } = new RadioCodeCodec();

    /// <summary>A whole number, seen as it travels.</summary>
    /// <param name="min">The smallest number that the device takes.</param>
    /// <param name="max">The largest.</param>
    /// <param name="step">The distance of two numbers that it takes.</param>
    /// <param name="text">The text around the number, such as <c>{n}h</c>, where it travels inside one.</param>
    public static DpCodec<int> Integer(int? min = null, int? max = null, int step = 1, string? text = null) =>
        new IntegerCodec<int>(min, max, step, text);

    /// <summary>A whole number beyond 32 bits, seen as it travels.</summary>
    /// <param name="min">The smallest number that the device takes.</param>
    /// <param name="max">The largest.</param>
    /// <param name="step">The distance of two numbers that it takes.</param>
    /// <param name="text">The text around the number, such as <c>{n}h</c>, where it travels inside one.</param>
    public static DpCodec<long> Long(long? min = null, long? max = null, long step = 1, string? text = null) =>
        new IntegerCodec<long>(min, max, step, text);

    /// <summary>A number that is shown otherwise than it travels.</summary>
    public static DpCodec<decimal> Decimal(NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return new DecimalCodec(scale);
    }

    /// <summary>A floating point number.</summary>
    public static DpCodec<double> Double(double? min = null, double? max = null) => new DoubleCodec(min, max);

    /// <summary>A text.</summary>
    public static DpCodec<string> Text(int minLength = 0, int? maxLength = null) => new TextCodec(minLength, maxLength, json: false);

    /// <summary>A closed list of words.</summary>
    /// <param name="unknown">The member that stands for a word that is not listed; it cannot be written.</param>
    /// <param name="entries">The words.</param>
    public static DpCodec<T> Enum<T>(T unknown, params EnumEntry<T>[] entries)
        where T : struct, Enum => new EnumCodec<T>(unknown, entries);

    /// <summary>The members of an enumeration by their names; <c>Unknown</c> is none.</summary>
    public static DpCodec<T> Words<T>()
        where T : struct, Enum => WordCodec<T>.Instance;

    /// <summary>A number whose bits have names.</summary>
    public static DpCodec<T> Bitmap<T>(params BitmapEntry[] bits)
        where T : struct, Enum => new BitmapCodec<T>(bits);

    /// <summary>A part of a packed value, which can only be read.</summary>
    /// <param name="whole">The translation of the packed value.</param>
    /// <param name="part">Takes the part out of it; null where the value does not say.</param>
    public static DpCodec<T> Part<TWhole, T>(DpCodec<TWhole> whole, Func<TWhole, T?> part)
        where TWhole : notnull
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        return new PartCodec<TWhole, T>(whole, (TWhole all, out T value) =>
        {
            var found = part(all);
            value = found.GetValueOrDefault();
            return found is not null;
        });
    }

    /// <inheritdoc cref="Part{TWhole, T}(DpCodec{TWhole}, Func{TWhole, T?})"/>
    public static DpCodec<T> Part<TWhole, T>(DpCodec<TWhole> whole, Func<TWhole, T?> part)
        where TWhole : notnull
        where T : class
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        return new PartCodec<TWhole, T>(whole, (TWhole all, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
            (value = part(all)) is not null);
    }

    /// <summary>A packed value that a layout describes.</summary>
    public static DpCodec<T> Payload<T>()
        where T : class, IPayload<T>, new() => PayloadCodec<T>.Instance;
}
