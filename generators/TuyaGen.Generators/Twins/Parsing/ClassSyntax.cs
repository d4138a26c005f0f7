using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TuyaGen.Generators.Twins;

/// <summary>Questions about the declaration of a class.</summary>
internal static class ClassSyntax
{
    public static bool IsClass(SyntaxNode node) => node.IsKind(SyntaxKind.ClassDeclaration) || node.IsKind(SyntaxKind.RecordDeclaration);

    public static bool IsNested(TypeDeclarationSyntax type) => type.Parent is TypeDeclarationSyntax;

    public static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Namespace, name and arity: the same for all parts of a class.</summary>
    public static string KeyOf(TypeDeclarationSyntax type)
    {
        var names = NamespacesOf(type).Select(n => n.Name.ToString()).Append(type.Identifier.ValueText);
        var arity = type.TypeParameterList?.Parameters.Count ?? 0;
        return string.Join(".", names) + "`" + arity.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The namespaces around a class, outermost first.</summary>
    public static IEnumerable<BaseNamespaceDeclarationSyntax> NamespacesOf(TypeDeclarationSyntax type) =>
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse();

    /// <summary>The names of type parameters, without attributes.</summary>
    public static string Text(TypeParameterListSyntax? list) =>
        list is null ? "" : "<" + string.Join(", ", list.Parameters.Select(p => p.Identifier.Text)) + ">";
}
