using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>Reads and writes payload values. The methods of the types call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Payload
{
    private const int OnStack = 512;

    /// <summary>Reads a payload.</summary>
    /// <exception cref="PayloadFormatException">It does not have the form; the exception names the field and keeps the bytes.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> payload)
        where T : class, IPayload<T> =>
        Read<T>(payload, payload.Length * 8, out var value) is { } failure ? throw failure.ToException<T>(payload) : value!;

    /// <summary>Reads a payload; false where it does not have the form.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> payload, [MaybeNullWhen(false)] out T value)
        where T : class, IPayload<T> => Read(payload, payload.Length * 8, out value) is null;

    /// <summary>Reads the text of a data point.</summary>
    /// <exception cref="PayloadFormatException">It is not the text of such a payload; the exception names the field and keeps the bytes.</exception>
    public static T ParseText<T>(string text)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> buffer = stackalloc byte[OnStack];
        using var bytes = new PayloadBytes(text, T.Encoding, buffer);
        if (bytes.Bits < 0)
            throw new PayloadFormatException(typeof(T).Name, "the text", 0, $"is not {PayloadBytes.Name(T.Encoding)}", System.Text.Encoding.UTF8.GetBytes(text));
        return Read<T>(bytes.Span, bytes.Bits, out var value) is { } failure ? throw failure.ToException<T>(bytes.Span) : value!;
    }

    /// <summary>Reads the text of a data point; false where it is not the text of such a payload.</summary>
    public static bool TryParseText<T>(string? text, [MaybeNullWhen(false)] out T value)
        where T : class, IPayload<T>
    {
        value = null;
        if (text is null)
            return false;
        Span<byte> buffer = stackalloc byte[OnStack];
        using var bytes = new PayloadBytes(text, T.Encoding, buffer);
        return bytes.Bits >= 0 && Read(bytes.Span, bytes.Bits, out value) is null;
    }

    /// <summary>The payload of a value.</summary>
    /// <exception cref="ValueOutOfRangeException">A field does not fit; the message names it and what fits.</exception>
    public static byte[] ToBytes<T>(T value)
        where T : class, IPayload<T>
    {
        var writer = new PayloadWriter(stackalloc byte[OnStack]);
        try
        {
            return Write(value, ref writer) ? writer.Written.ToArray() : throw Refused<T>(writer);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes the payload of a value into a buffer; false where that is too short.</summary>
    /// <exception cref="ValueOutOfRangeException">A field does not fit; the message names it and what fits.</exception>
    public static bool TryFormat<T>(T value, Span<byte> destination, out int written)
        where T : class, IPayload<T>
    {
        var writer = new PayloadWriter(stackalloc byte[OnStack]);
        try
        {
            if (!Write(value, ref writer))
                throw Refused<T>(writer);
            written = writer.Written.TryCopyTo(destination) ? writer.Written.Length : 0;
            return written == writer.Written.Length;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The text in which a value travels.</summary>
    /// <exception cref="ValueOutOfRangeException">A field does not fit; the message names it and what fits.</exception>
    public static string ToText<T>(T value)
        where T : class, IPayload<T> => TryToText(value, out var text, out var refusal) ? text : throw refusal.ToException(typeof(T).Name);

    internal static bool TryToText<T>(T value, [NotNullWhen(true)] out string? text, out PayloadRefusal refusal)
        where T : class, IPayload<T>
    {
        var writer = new PayloadWriter(stackalloc byte[OnStack]);
        try
        {
            var isWritten = Write(value, ref writer);
            text = isWritten ? PayloadBytes.ToText(writer.Written, writer.LengthInBits, T.Encoding) : null;
            refusal = new(writer.Field, writer.Reason ?? "");
            return isWritten;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static PayloadFailure? Read<T>(ReadOnlySpan<byte> payload, int bits, out T? value)
        where T : class, IPayload<T>
    {
        var reader = new PayloadReader(payload, bits);
        value = T.Read(ref reader);
        reader.Finish();
        if (reader.Reason is null)
            return null;
        value = null;
        return new(reader.Field, reader.Offset, reader.Reason);
    }

    private static bool Write<T>(T value, ref PayloadWriter writer)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Write(ref writer);
        return !writer.Failed;
    }

    private static ValueOutOfRangeException Refused<T>(PayloadWriter writer) =>
        new PayloadRefusal(writer.Field, writer.Reason!).ToException(typeof(T).Name);
}
