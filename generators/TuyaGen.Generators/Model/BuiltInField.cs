namespace TuyaGen.Generators.Model;

/// <summary>A number inside a built-in type that a command may set.</summary>
internal sealed record BuiltInField(string Name, string ClrName, decimal Min, decimal Max)
{
    public ClrType Type => ClrName switch
    {
        "double" => ClrType.Double,
        "decimal" => ClrType.Decimal,
        _ => ClrType.Integer,
    };
}
