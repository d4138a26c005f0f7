using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Codecs;

/// <summary>Questions about the class of a codec and about what it gives.</summary>
internal static class CodecSymbols
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(Full);

    /// <summary>What the codec gives: the T of its base class; null for a class that is no codec.</summary>
    public static ITypeSymbol? ValueOf(INamedTypeSymbol type)
    {
        for (var part = type.BaseType; part is not null; part = part.BaseType)
        {
            if (part is { Arity: 1, ContainingType: null } && $"global::{part.ContainingNamespace}.{part.Name}" == CoreNames.DpCodec)
                return part.TypeArguments[0];
        }

        return null;
    }

    /// <summary>Why generated code cannot make one; null where it can.</summary>
    public static string? ProblemOf(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
            return "it is abstract; put the attribute on the class that derives from it";
        if (WithContaining(type).Any(t => t.Arity > 0))
            return "it has type parameters; derive a class without any, and put the attribute there";
        if (type.IsFileLocal || !WithContaining(type).All(t => IsSeen(t.DeclaredAccessibility)))
            return "it is private to its file or class; make it internal or public";
        return type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && IsSeen(c.DeclaredAccessibility))
            ? null
            : "it has no constructor without parameters that is public or internal; add one";
    }

    /// <summary>Why a state cannot show such values; null where it can.</summary>
    public static string? ProblemOfValue(ITypeSymbol value)
    {
        var parts = Parts(value).ToArray();
        if (parts.Any(p => p.TypeKind == TypeKind.Error))
            return $"its values are of type '{value.Name}', which is unknown where models are read; a type that is generated cannot be meant";
        return parts.OfType<INamedTypeSymbol>().All(p => WithContaining(p).All(t => t.DeclaredAccessibility == Accessibility.Public))
            ? null
            : $"its values are of type '{value.Name}', which is not public, but the state of a device shows them; make it public";
    }

    /// <summary>The type of the property.</summary>
    public static ClrType TypeOf(ITypeSymbol value) => (value.SpecialType, FullName(value)) switch
    {
        (SpecialType.System_Boolean, _) => ClrType.Boolean,
        (SpecialType.System_Int32, _) => ClrType.Integer,
        (SpecialType.System_Int64, _) => ClrType.Long,
        (SpecialType.System_Decimal, _) => ClrType.Decimal,
        (SpecialType.System_Double, _) => ClrType.Double,
        (SpecialType.System_String, _) => ClrType.Text,
        (_, CoreNames.ReadOnlyMemory + "<byte>") => ClrType.Bytes,
        (_, CoreNames.DateTimeOffset) => ClrType.Time,
        (_, CoreNames.TimeSpan) => ClrType.Duration,
        (_, var name) when BuiltInType.All.FirstOrDefault(t => CoreNames.Root + t.Name == name) is { } builtIn => builtIn.Type,
        (_, var name) => new(KindOf(value), name),
    };

    private static ClrKind KindOf(ITypeSymbol value) => value.IsReferenceType ? ClrKind.OwnClass
        : value.TypeKind == TypeKind.Enum ? ClrKind.OwnEnum
        : ClrKind.OwnStruct;

    private static bool IsSeen(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static IEnumerable<INamedTypeSymbol> WithContaining(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
            yield return part;
    }

    // The type, and those between its angle brackets.
    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(named),
        _ => [type],
    };
}
