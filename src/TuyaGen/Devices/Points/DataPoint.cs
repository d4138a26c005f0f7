namespace TuyaGen;

/// <summary>
/// A data point of a device, described once: everything else (typed properties, range checks, the tool, a control panel, the
/// simulated device) reads it here.
/// </summary>
public abstract class DataPoint
{
    private protected DataPoint(int id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The number on the wire, 1 to 255.</summary>
    public int Id { get; }

    /// <summary>The name of the property in code.</summary>
    public string Name { get; }

    /// <summary>The identifier in Tuya's cloud, if known.</summary>
    public string? Code { get; init; }

    /// <summary>Further identifiers in Tuya's cloud.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Which way it goes.</summary>
    public DpAccess Access { get; init; }

    /// <summary>What it means.</summary>
    public string? Doc { get; init; }

    /// <summary>The unit of the caller's value, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The device need not have it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Each report counts, even of the same value; none is kept as state.</summary>
    public bool IsEvent { get; init; }

    /// <summary>The device reports it only after an update request (UPDATEDPS).</summary>
    public bool NeedsRefresh { get; init; }

    /// <summary>The value is never shown in logs or texts.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What its numbers add up to.</summary>
    public DpSum Sum { get; init; }

    /// <summary>The number of the channel that it belongs to, or 0.</summary>
    public int Channel { get; init; }

    /// <summary>The translation between wire and code.</summary>
    public abstract DpCodec Codec { get; }

    /// <summary>It can be written.</summary>
    public bool IsWritable => Access != DpAccess.ReadOnly;

    /// <summary>It can be read.</summary>
    public bool IsReadable => Access != DpAccess.WriteOnly;

    /// <summary>What may be written, with the unit: "1 to 100 %", "one of White, Colour".</summary>
    public string Accepts => Unit is null || Codec.Range is null ? Codec.Accepts : $"{Codec.Accepts} {Unit}";

    /// <summary>A wire value as a person reads it, with its unit; a secret one as <c>***</c>.</summary>
    public string Describe(DpValue wire)
    {
        if (IsSecret)
            return "***";
        var text = Codec.Describe(wire);
        return Unit is null || text.StartsWith('?') ? text : $"{text} {Unit}";
    }

    /// <summary>Turns a person's text into the wire value.</summary>
    /// <exception cref="ValueOutOfRangeException">The text is not what the device accepts; the message says what it does.</exception>
    public DpValue EncodeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireWritable();
        return Codec.TryParseWire(text, out var wire) ? wire : throw new ValueOutOfRangeException(Name, text, Accepts);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} (dp {Id})";

    private protected void RequireWritable()
    {
        if (!IsWritable)
            throw new NotSupportedByDeviceException($"{Name} (dp {Id}) can only be read; the device does not take a value for it.");
    }
}

/// <summary>A data point whose value is a <typeparamref name="T"/> in code.</summary>
public sealed class DataPoint<T> : DataPoint
    where T : notnull
{
    private readonly DpCodec<T> _codec;

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

    /// <summary>The value out of what a device reported; false when it has not, or in a way that makes no sense.</summary>
    public bool TryRead(Dps dps, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(dps);
        value = default;
        return dps.TryGetValue(Id, out var wire) && _codec.TryDecode(wire, out value);
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

    private string Shown(T value) => IsSecret ? "***" : value is null ? "null" : _codec.Format(value);
}
