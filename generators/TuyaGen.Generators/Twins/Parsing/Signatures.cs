using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Twins;

/// <summary>Compares the parameters of methods as the language does: by types, not by names.</summary>
internal static class Signatures
{
    /// <summary>The method of the class that is called <paramref name="name"/> and takes what <paramref name="method"/> takes.</summary>
    public static IMethodSymbol? FindSame(IMethodSymbol method, string name) => method.ContainingType.GetMembers(name)
        .OfType<IMethodSymbol>()
        .FirstOrDefault(other => AreSame(method, other));

    private static bool AreSame(IMethodSymbol method, IMethodSymbol other)
    {
        if (method.Arity != other.Arity || method.Parameters.Length != other.Parameters.Length)
            return false;
        var renamed = method.Arity == 0 ? method : method.Construct([.. other.TypeParameters]);
        return renamed.Parameters.Zip(other.Parameters, (a, b) => a.RefKind == b.RefKind && Text(a) == Text(b)).All(same => same);
    }

    // By text, because two mentions of a type that another generator declares are two unknown types to the compiler.
    private static string Text(IParameterSymbol parameter) => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
