using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TuyaGen.Generators.Twins;

/// <summary>What stands in front of a method and holds for its twin too.</summary>
internal static class MethodTexts
{
    /// <summary>The doc comment, line by line, without the indentation.</summary>
    public static IEnumerable<string> Documentation(MethodDeclarationSyntax method) => method.GetLeadingTrivia()
        .Where(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
        .SelectMany(t => t.ToFullString().Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0);

    /// <summary>The attributes that tell a caller something. The others speak of the method's own body.</summary>
    public static IEnumerable<string> Attributes(MethodDeclarationSyntax method) => method.AttributeLists
        .Where(list => list.Target is null)
        .SelectMany(list => list.Attributes)
        .Where(a => Name(a.Name) is "Obsolete" or "ObsoleteAttribute" or "EditorBrowsable" or "EditorBrowsableAttribute")
        .Select(a => a.ToString());

    private static string Name(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
