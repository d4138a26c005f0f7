using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>Reads one async method.</summary>
internal sealed class MethodParser(SemanticModel model, List<DiagnosticInfo> diagnostics, CancellationToken cancellationToken)
{
    // An override has the twin of the method that it overrides, and one half of a partial method is enough.
    public static bool IsCandidate(MethodDeclarationSyntax method) =>
        TwinNames.IsAsync(method.Identifier.ValueText)
        && method.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && !(method.Modifiers.Any(SyntaxKind.PartialKeyword) && (method.Body is not null || method.ExpressionBody is not null));

    /// <summary>The twin of a method; null where it cannot or need not have one.</summary>
    public TwinMethod? Parse(MethodDeclarationSyntax method)
    {
        if (TwinReturn.Of(method.ReturnType, model, cancellationToken) is not { } result
            || model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol
            || !CanCapture(method)
            || !IsFree(method, symbol))
            return null;
        return new(
            method.Identifier.Text,
            result.Type,
            result.IsStream,
            method.Modifiers.Any(SyntaxKind.NewKeyword),
            ClassSyntax.Text(method.TypeParameterList),
            method.ParameterList.Parameters.Select(Parameter).ToEquatable(),
            method.ConstraintClauses.Select(c => c.ToString()).ToEquatable(),
            MethodTexts.Attributes(method).ToEquatable(),
            MethodTexts.Documentation(method).ToEquatable());
    }

    private static TwinParameter Parameter(ParameterSyntax parameter)
    {
        var name = parameter.Identifier.Text;
        var prefix = parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) ? "params " : "";
        var value = parameter.Default is { } given ? " = " + given.Value : "";
        return new(prefix + parameter.Type + " " + name + value, name);
    }

    private bool CanCapture(MethodDeclarationSyntax method)
    {
        var fits = true;
        foreach (var parameter in method.ParameterList.Parameters)
        {
            if (model.GetDeclaredSymbol(parameter, cancellationToken) is not { } symbol || IsCapturable(symbol))
                continue;
            Report(TwinDescriptors.UncapturableParameter, parameter.GetLocation(), symbol.Name, method.Identifier.ValueText);
            fits = false;
        }

        return fits;
    }

    private static bool IsCapturable(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && parameter.Type is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) };

    private bool IsFree(MethodDeclarationSyntax method, IMethodSymbol symbol)
    {
        var twin = TwinNames.Of(symbol.Name);
        var type = symbol.ContainingType;
        if (Signatures.FindSame(symbol, twin) is { } handWritten)
        {
            Report(TwinDescriptors.WrittenByHand, handWritten.Locations[0], twin, symbol.Name);
            return false;
        }

        if (twin != type.Name && type.GetMembers(twin).All(m => m is IMethodSymbol))
            return true;
        Report(TwinDescriptors.NameTaken, method.Identifier.GetLocation(), symbol.Name, twin);
        return false;
    }

    private void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        diagnostics.Add(DiagnosticInfo.At(descriptor, location, arguments));
}
