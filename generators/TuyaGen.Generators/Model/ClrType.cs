namespace TuyaGen.Generators.Model;

/// <summary>A C# type.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">The name of an enumeration or a payload beside the class, or of a built-in type of the core.</param>
/// <param name="Namespace">Its namespace; null for that of the document.</param>
internal sealed record ClrType(ClrKind Kind, string Name = "", string? Namespace = null)
{
    public static readonly ClrType Boolean = new(ClrKind.Boolean);
    public static readonly ClrType Integer = new(ClrKind.Integer);
    public static readonly ClrType Long = new(ClrKind.Long);
    public static readonly ClrType Decimal = new(ClrKind.Decimal);
    public static readonly ClrType Double = new(ClrKind.Double);
    public static readonly ClrType Text = new(ClrKind.Text);
    public static readonly ClrType Bytes = new(ClrKind.Bytes);
    public static readonly ClrType Time = new(ClrKind.Time);

    public static readonly ClrType Duration = new(ClrKind.Duration);

    public bool IsNumber => Kind is ClrKind.Integer or ClrKind.Long or ClrKind.Decimal or ClrKind.Double;

    public bool IsReference => Kind is ClrKind.Text or ClrKind.Layout or ClrKind.OwnClass || (Kind == ClrKind.BuiltIn && BuiltInType.Find(Name)!.IsClass);

    /// <summary>Whether a value of this type may stand where the other is wanted, without a cast.</summary>
    public bool ConvertsTo(ClrType other) => this == other || (Kind, other.Kind) is
        (ClrKind.Integer, ClrKind.Long or ClrKind.Decimal or ClrKind.Double) or (ClrKind.Long, ClrKind.Decimal or ClrKind.Double);

    /// <summary>The type that both can be; null where there is none. Whole numbers do not become floating point ones.</summary>
    public ClrType? Union(ClrType other)
    {
        if (this == other)
            return this;
        var wider = other.ConvertsTo(this) ? this : ConvertsTo(other) ? other : null;
        return wider?.Kind == ClrKind.Double ? null : wider;
    }

    /// <summary>The same type, seen from a document of another namespace.</summary>
    public ClrType In(string ns) => Kind is ClrKind.Enum or ClrKind.Bitmap or ClrKind.Layout && Namespace is null ? this with { Namespace = ns } : this;

    /// <summary>What it is, as a sentence names it.</summary>
    public string Describe() => Kind switch
    {
        ClrKind.Boolean => "true or false",
        ClrKind.Integer or ClrKind.Long => "a whole number",
        ClrKind.Decimal or ClrKind.Double => "a number",
        ClrKind.Text => "a text",
        ClrKind.Bytes => "bytes",
        ClrKind.Time => "a time",
        ClrKind.Duration => "a time such as 500ms, 2s or 1min",
        _ => "a value of " + Name.Replace("global::", ""),
    };
}
