namespace TuyaGen.Cli.Output;

/// <summary>Types as the device models name them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "int",
        [typeof(decimal)] = "number",
        [typeof(double)] = "number",
        [typeof(string)] = "text",
        [typeof(DateTimeOffset)] = "time",
        [typeof(ReadOnlyMemory<byte>)] = "bytes",
    };

    public static string Of(Type type) => Words.TryGetValue(type, out var word) ? word : type.Name;

    public static string Of(DpAccess access) => access switch
    {
        DpAccess.ReadOnly => "read",
        DpAccess.WriteOnly => "write",
        _ => "read, write",
    };

    /// <summary>What a parameter takes: <c>number brightness 0 to 100 %, 100 unless given</c>.</summary>
    public static string Of(CommandParameter parameter)
    {
        var limits = parameter.Range is { } range ? $" {range}" : "";
        var unit = parameter.Unit is { } of ? $" {of}" : "";
        var otherwise = parameter.Default is { } value ? $" = {value}" : "";
        return $"{Of(parameter.Type)} {parameter.Name}{otherwise}{(limits.Length + unit.Length > 0 ? $" ({(limits + unit).Trim()})" : "")}";
    }
}
