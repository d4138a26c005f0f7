using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.Generators.Diagnostics;

namespace TuyaGen.Generators.Twins;

/// <summary>A class with the attribute, or the reason why it can have no twins.</summary>
internal sealed record MarkedClass(string Key, DiagnosticInfo? Diagnostic)
{
    public const string Attribute = "TuyaGen.SyncTwinsAttribute";

    public static MarkedClass Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (TypeDeclarationSyntax)context.TargetNode;
        var problem = ClassSyntax.IsNested(type) ? TwinDescriptors.NestedClass
            : ClassSyntax.IsPartial(type) ? null
            : TwinDescriptors.ClassNotPartial;
        return new(
            ClassSyntax.KeyOf(type),
            problem is null ? null : DiagnosticInfo.At(problem, type.Identifier.GetLocation(), type.Identifier.Text));
    }
}
