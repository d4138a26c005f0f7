using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>Reads one declaration of a class. Types are copied as text: another generator may be about to declare them.</summary>
internal static class PartParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        ClassSyntax.IsClass(node)
        && node is TypeDeclarationSyntax type
        && ClassSyntax.IsPartial(type)
        && !ClassSyntax.IsNested(type)
        && type.Members.OfType<MethodDeclarationSyntax>().Any(MethodParser.IsCandidate);

    public static ParsedPart Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (TypeDeclarationSyntax)context.Node;
        var diagnostics = new List<DiagnosticInfo>();
        var parser = new MethodParser(context.SemanticModel, diagnostics, cancellationToken);
        var methods = type.Members
            .OfType<MethodDeclarationSyntax>()
            .Where(MethodParser.IsCandidate)
            .Select(parser.Parse)
            .OfType<TwinMethod>();
        var part = new TwinPart(
            ClassSyntax.KeyOf(type),
            type.Keyword.Text,
            type.Identifier.Text,
            ClassSyntax.Text(type.TypeParameterList),
            Scopes(type).ToEquatable(),
            type.SyntaxTree.FilePath,
            methods.ToEquatable());
        return new(part, diagnostics.ToEquatable());
    }

    private static IEnumerable<TwinScope> Scopes(TypeDeclarationSyntax type)
    {
        var file = type.SyntaxTree.GetCompilationUnitRoot();
        yield return new("", Directives(file.Externs, file.Usings));
        foreach (var space in ClassSyntax.NamespacesOf(type))
            yield return new(space.Name.ToString(), Directives(space.Externs, space.Usings));
    }

    private static EquatableArray<string> Directives(
        SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings) => externs
        .Select(e => e.ToString())
        .Concat(usings.Where(u => !u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(u => u.ToString()))
        .ToEquatable();
}
