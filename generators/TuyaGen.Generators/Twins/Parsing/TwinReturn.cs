using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.Generators.Emission;

namespace TuyaGen.Generators.Twins;

/// <summary>What a twin returns.</summary>
internal sealed record TwinReturn(string Type, bool IsStream)
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The return type of an async method, unwrapped; null when it is not awaited.</summary>
    public static TwinReturn? Of(TypeSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(syntax, cancellationToken).Type is not INamedTypeSymbol type)
            return null;
        return (type.ContainingNamespace?.ToDisplayString() + "." + type.MetadataName) switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" => new("void", false),
            "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" => new(Argument(syntax, type), false),
            "System.Collections.Generic.IAsyncEnumerable`1" => new(
                CoreNames.Enumerable + "<" + Argument(syntax, type) + ">", true),
            _ => null,
        };
    }

    // The text of the source, because the type may not be declared yet; behind an alias there is none.
    private static string Argument(TypeSyntax syntax, INamedTypeSymbol type) => syntax switch
    {
        NullableTypeSyntax nullable => Argument(nullable.ElementType, type),
        QualifiedNameSyntax qualified => Argument(qualified.Right, type),
        AliasQualifiedNameSyntax aliased => Argument(aliased.Name, type),
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments[0].ToString(),
        _ => type.TypeArguments[0].ToDisplayString(FullName),
    };
}
