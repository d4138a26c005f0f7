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
        [typeof(TimeSpan)] = "duration",
        [typeof(ReadOnlyMemory<byte>)] = "bytes",
        [typeof(ValueList<byte>)] = "bytes",
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
        var otherwise = parameter.Default is { } value ? $" = {value}" : "";
        var limits = parameter.Range is not null || parameter.Codec.Choices.Count > 0 ? parameter.Accepts : parameter.Unit;
        return $"{Of(parameter.Type)} {parameter.Name}{otherwise}{(limits is null ? "" : $" ({limits})")}";
    }
}
