namespace TuyaGen;

/// <summary>A field of packed values that are a <typeparamref name="TWhole"/> in code. Generated code makes them; a codec of your own
/// lists them in <see cref="DpCodec.Fields"/>.</summary>
/// <typeparam name="TWhole">The type of the packed value.</typeparam>
public sealed class DpField<TWhole> : DpField
    where TWhole : notnull
{
    private readonly Func<TWhole, object?> _get;
    private readonly Func<TWhole, object?, TWhole>? _with;

    /// <summary>Describes a field.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="codec">Type, range and choices of the value; of one item of a list.</param>
    /// <param name="get">Takes the value out; a list is a <see cref="ValueList{T}"/>.</param>
    /// <param name="with">The packed value with another value of the field; null where the field can only be read.</param>
    public DpField(string name, DpCodec codec, Func<TWhole, object?> get, Func<TWhole, object?, TWhole>? with)
        : base(name, codec)
    {
        ArgumentNullException.ThrowIfNull(get);
        (_get, _with) = (get, with);
    }

    /// <inheritdoc/>
    public override bool IsWritable => _with is not null;

    /// <inheritdoc/>
    public override object? Get(object whole) => whole is TWhole value
        ? _get(value)
        : throw new ArgumentException($"{Name} is a field of {typeof(TWhole).Name}.", nameof(whole));

    internal override object With(object whole, object? value) => _with!((TWhole)whole, value);
}
