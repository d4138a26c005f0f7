namespace TuyaGen;

/// <summary>A field of a packed value, described as a data point is: for control panels, the tool, and reading and writing of one part by
/// its name.</summary>
public abstract class DpField
{
    private protected DpField(string name, DpCodec codec)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(codec);
        (Name, Codec) = (name, codec);
    }

    /// <summary>The name of the property in code.</summary>
    public string Name { get; }

    /// <summary>Type, range and choices of the value, or of one item of a list, and how a person writes it. It does not travel by itself.</summary>
    public DpCodec Codec { get; }

    /// <summary>The type of the value in code, or of one item of a list.</summary>
    public Type ValueType => Codec.ValueType;

    /// <summary>The unit, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What it means.</summary>
    public string? Doc { get; init; }

    /// <summary>It need not be there; its value is null then, and the text <c>null</c> takes it away.</summary>
    public bool IsOptional { get; init; }

    /// <summary>It is a list; <see cref="Codec"/> speaks of one item.</summary>
    public bool IsList { get; init; }

    /// <summary>The number of items of a list, where it is fixed.</summary>
    public int? Count { get; init; }

    /// <summary>It can be written.</summary>
    public abstract bool IsWritable { get; }

    /// <summary>The fields of the value, or of one item of a list, where it is a packed value itself; none for everything else.</summary>
    public IReadOnlyList<DpField> Fields => Codec.Fields;

    /// <summary>What may be written, with the unit: "0 to 100 %", "one of Wake, Away".</summary>
    public string Accepts => (Unit is null || Codec.Range is null ? Codec.Accepts : $"{Codec.Accepts} {Unit}") + (IsOptional ? ", or null" : "");

    /// <summary>The value of the field in a packed value, as code sees it: a list as <see cref="System.Collections.IEnumerable"/>; null
    /// where it is not there.</summary>
    /// <param name="whole">What <see cref="DpCodec.Decode"/> gave for the packed value, or the value of the field around this one.</param>
    public abstract object? Get(object whole);

    /// <summary>The value of the field as a person reads it, with its unit: <c>21.5 °C</c>, <c>[60, 90] min</c>.</summary>
    /// <param name="value">What <see cref="Get"/> gave, or one item of a list.</param>
    public string Describe(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isList = value is IItems && value.GetType() != Codec.ValueType;
        var text = isList ? $"[{string.Join(", ", ((IItems)value).All.Select(Codec.FormatObject))}]" : Codec.FormatObject(value);
        return Unit is null || Codec.Choices.Count > 0 || Fields.Count > 0 ? text : $"{text} {Unit}";
    }

    /// <inheritdoc/>
    public override string ToString() => IsList ? Name + "[]" : Name;

    /// <summary>The packed value with another value of the field.</summary>
    internal abstract object With(object whole, object? value);
}
