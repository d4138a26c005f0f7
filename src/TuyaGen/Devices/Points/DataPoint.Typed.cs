using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A data point whose value is a <typeparamref name="T"/> in code.</summary>
public sealed class DataPoint<T> : DataPoint
    where T : notnull
{
    private static readonly bool HasParts = !(typeof(T).IsPrimitive || typeof(T).IsEnum || typeof(T) == typeof(string)
        || typeof(T) == typeof(decimal) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(ReadOnlyMemory<byte>));

    private DpCodec<T> _codec;

    /// <summary>Describes a data point.</summary>
    /// <param name="id">The number on the wire.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="codec">The translation.</param>
    public DataPoint(int id, string name, DpCodec<T> codec)
        : base(id, name)
    {
        ArgumentNullException.ThrowIfNull(codec);
        _codec = codec;
    }

    /// <inheritdoc/>
    public override DpCodec Codec => _codec;

    /// <summary>The value out of what a device reported, or the assumed one; false when there is neither, or a report makes no sense.</summary>
    public bool TryRead(Dps dps, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(dps);
        if (dps.TryGetValue(Id, out var wire))
            return _codec.TryDecode(wire, out value);
        value = Absent is T assumed ? assumed : default;
        return Absent is T;
    }

    /// <summary>The wire value that stands for a value.</summary>
    /// <exception cref="ValueOutOfRangeException">The device would not accept it; the message names the range.</exception>
    public DpValue Encode(T value)
    {
        RequireWritable();
        if (_codec.TryEncode(value, out var wire))
            return wire;
        throw (IsSecret ? null : _codec.Refuse(Name, value)) ?? new ValueOutOfRangeException(Name, Shown(value), Accepts);
    }

    internal override object? Read(Dps dps) => TryRead(dps, out var value) ? value : null;

    internal override DpValue EncodeObject(object value) => Encode((T)value);

    internal override bool IsPacked => HasParts;

    private protected override string? AbsentText => Absent is T assumed ? _codec.Format(assumed) : null;

    private protected override void Limit(decimal? min, decimal? max) => _codec = new BoundedCodec<T>(_codec, min, max);

    private string Shown(T value) => IsSecret ? Hidden : value is null ? "null" : _codec.Format(value);
}
