namespace TuyaGen;

/// <summary>
/// A data point of a device, described once: everything else (typed properties, range checks, the tool, a control panel, the
/// simulated device) reads it here.
/// </summary>
public abstract partial class DataPoint
{
    internal const string Hidden = "***";

    private string? _unit;

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
    public string? Unit
    {
        get => _unit;
        init => _unit = value;
    }

    /// <summary>The device need not have it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Each report that the device makes by itself counts, even of the same value; none is kept as state, and a value in the
    /// answer to a question is an old one.</summary>
    public bool IsEvent { get; init; }

    /// <summary>The device reports it only after an update request (UPDATEDPS).</summary>
    public bool NeedsRefresh { get; init; }

    /// <summary>The value is never shown in logs or texts.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What its numbers add up to.</summary>
    public DpSum Sum { get; init; }

    /// <summary>The number of the channel that it belongs to, or 0.</summary>
    public int Channel { get; init; }

    /// <summary>Its name inside the channel, or null for one that belongs to none.</summary>
    public string? Member { get; init; }

    /// <summary>The value that is assumed while the device has not reported one, as the caller sees it; or null.</summary>
    public object? Absent { get; init; }

    /// <summary>A wire value that a real device reported; null where none is known.</summary>
    public DpValue? Example { get; init; }

    /// <summary>The translation between wire and code.</summary>
    public abstract DpCodec Codec { get; }

    /// <summary>It can be written.</summary>
    public bool IsWritable => Access != DpAccess.ReadOnly;

    /// <summary>It can be read.</summary>
    public bool IsReadable => Access != DpAccess.WriteOnly;

    /// <summary>The last value stays true until the next report; not so for events and for increments.</summary>
    public bool IsState => !IsEvent && Sum != DpSum.Delta;

    /// <summary>What may be written, with the unit: "1 to 100 %", "one of White, Colour".</summary>
    public string Accepts => Unit is null || Codec.Range is null ? Codec.Accepts : $"{Codec.Accepts} {Unit}";

    /// <summary>Its value is made of several parts, of which a program may want to change one.</summary>
    internal abstract bool IsPacked { get; }

    /// <summary>The fields of a packed value, by which parts of it are read and written (<c>Colour.Value</c>); none for other values.</summary>
    public IReadOnlyList<DpField> Fields => Codec.Fields;

    /// <summary>The field that is a part of the value.</summary>
    /// <param name="path">The way to it: <c>Days[0].Periods[1].HeatTo</c>.</param>
    /// <exception cref="NotSupportedByDeviceException">There is no such part; the message names those that there are.</exception>
    public DpField Field(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return PartPath.Of(this, $"{Name}.{path}").Field;
    }

    /// <summary>A wire value as a person reads it, with its unit; a secret one as <c>***</c>.</summary>
    public string Describe(DpValue wire) => IsSecret ? Hidden : WithUnit(Codec.Describe(wire));

    /// <summary>The value out of what a device reported, or the assumed one, as a person reads it; null where there is neither.</summary>
    public string? Describe(Dps dps)
    {
        ArgumentNullException.ThrowIfNull(dps);
        if (dps.TryGetValue(Id, out var wire))
            return Describe(wire);
        return AbsentText is not { } assumed ? null : IsSecret ? Hidden : WithUnit(assumed);
    }

    /// <summary>Turns a person's text into the wire value.</summary>
    /// <exception cref="ValueOutOfRangeException">The text is not what the device accepts; the message says what it does.</exception>
    public DpValue EncodeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireWritable();
        return Codec.TryParseWire(text, out var wire) ? wire : throw new ValueOutOfRangeException(Name, IsSecret ? Hidden : text, Accepts);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} (dp {Id})";

    /// <summary>The value out of what a device reported, or the assumed one; null where there is neither, or a report makes no sense.</summary>
    internal abstract object? Read(Dps dps);

    /// <summary>The wire value that stands for a value.</summary>
    internal abstract DpValue EncodeObject(object value);

    private protected abstract string? AbsentText { get; }

    internal void RequireWritable()
    {
        if (!IsWritable)
        {
            throw new NotSupportedByDeviceException(
                $"{Name} (dp {Id}) can only be read{(Condition is null ? "" : $" while {Condition}")}; the device does not take a value for it.");
        }
    }

    // A word has no unit, even where the number behind it has one.
    private string WithUnit(string text) => Unit is null || text.StartsWith('?') || Codec.Choices.Count > 0 ? text : $"{text} {Unit}";
}
