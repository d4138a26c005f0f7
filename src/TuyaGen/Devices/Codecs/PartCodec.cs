using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A part of a packed value. It is only read: a device takes whole values.</summary>
internal sealed class PartCodec<TWhole, T>(DpCodec<TWhole> whole, PartCodec<TWhole, T>.Reader part) : DpCodec<T>
    where TWhole : notnull
    where T : notnull
{
    /// <summary>Takes the part out of a value; false where the value does not say.</summary>
    internal delegate bool Reader(TWhole whole, [MaybeNullWhen(false)] out T value);

    public override DpValueKind Wire => whole.Wire;

    public override string Accepts => "nothing by itself, because it is a part of a value";

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return whole.TryDecode(wire, out var all) && part(all, out value);
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        wire = default;
        return false;
    }

    public override string Format(T value) => value as string ?? PayloadText.Of(value);

    public override bool TryParse(string text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }
}
