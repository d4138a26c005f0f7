using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>The translation between a data point's wire value and what the caller sees, without its type.</summary>
public abstract class DpCodec
{
    private protected DpCodec()
    {
    }

    /// <summary>What the value is on the wire.</summary>
    public abstract DpValueKind Wire { get; }

    /// <summary>What may be written, as the end of a sentence: "true or false", "one of White, Colour".</summary>
    public abstract string Accepts { get; }

    /// <summary>The type that the caller sees.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The smallest and largest value and the step, in the caller's terms; null when it is no number or has no limits.</summary>
    public virtual DpRange? Range => null;

    /// <summary>What is known of the limits, also where it is only one of them.</summary>
    internal virtual NumberLimits Limits => Range is { } range ? new(range.Min, range.Max, range.Step) : default;

    /// <summary>The words of an enumeration or a bitmap; empty for everything else.</summary>
    public virtual IReadOnlyList<DpChoice> Choices => [];

    /// <summary>The fields of a packed value; empty for everything else.</summary>
    public virtual IReadOnlyList<DpField> Fields => [];

    /// <summary>A wire value that a device nobody has touched could well report; null where the other members say what that is.</summary>
    public virtual DpValue? Example => null;

    /// <summary>A wire value as a person reads it; one that cannot be decoded comes as it is, with a question mark in front.</summary>
    public abstract string Describe(DpValue wire);

    /// <summary>Turns a person's text into the wire value.</summary>
    public abstract bool TryParseWire(string text, out DpValue wire);

    /// <summary>The value as an object, for programs that know no type.</summary>
    public abstract object? Decode(DpValue wire);

    /// <summary>A packed value of which nothing is said yet; null where there is none.</summary>
    internal virtual object? Empty => null;

    internal abstract string FormatObject(object value);

    // Null where the text is not what may be written.
    internal abstract object? ParseObject(string text);
}

/// <summary>The translation between a data point's wire value and a <typeparamref name="T"/>.</summary>
/// <remarks>Derive from it to bring arithmetic that no table can say. A codec has no state and is shared by all threads.</remarks>
public abstract class DpCodec<T> : DpCodec
    where T : notnull
{
    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Decodes what a device reported. Never throws: a value that makes no sense gives false.</summary>
    public abstract bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out T value);

    /// <summary>Encodes what a caller wants; false when the device would not accept it.</summary>
    public abstract bool TryEncode(T value, out DpValue wire);

    /// <summary>A value as a person reads it, without the unit.</summary>
    public abstract string Format(T value);

    /// <summary>Turns a person's text into a value.</summary>
    public abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    // The exception for a value that is refused for one of its parts; null where Accepts says it all.
    internal virtual ValueOutOfRangeException? Refuse(string property, T value) => null;

    /// <inheritdoc/>
    public override string Describe(DpValue wire) => TryDecode(wire, out var value) ? Format(value) : "?" + wire;

    /// <inheritdoc/>
    public override bool TryParseWire(string text, out DpValue wire)
    {
        wire = default;
        return TryParse(text, out var value) && TryEncode(value, out wire);
    }

    /// <inheritdoc/>
    public override object? Decode(DpValue wire) => TryDecode(wire, out var value) ? value : null;

    internal sealed override string FormatObject(object value) => Format((T)value);

    internal sealed override object? ParseObject(string text) => TryParse(text, out var value) && TryEncode(value, out _) ? value : null;
}
