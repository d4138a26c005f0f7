using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>Types as C# text.</summary>
internal static class TypeNames
{
    public static string Of(ClrType type, string ns) => type.Kind switch
    {
        ClrKind.Boolean => "bool",
        ClrKind.Integer => "int",
        ClrKind.Long => "long",
        ClrKind.Decimal => "decimal",
        ClrKind.Double => "double",
        ClrKind.Text => "string",
        ClrKind.Bytes => CoreNames.ReadOnlyMemory + "<byte>",
        ClrKind.Time => CoreNames.DateTimeOffset,
        ClrKind.Duration => CoreNames.TimeSpan,
        ClrKind.BuiltIn => CoreNames.Root + type.Name,
        ClrKind.OwnClass or ClrKind.OwnStruct or ClrKind.OwnEnum => type.Name,
        _ => $"global::{type.Namespace ?? ns}.{type.Name}",
    };
}
