using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Generators.Codecs;

/// <summary>A class with the attribute: the codec, or the reason why it is none. It holds no symbol.</summary>
/// <param name="Codec">The codec; null where something is wrong.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Place">Where its name is written, for a complaint about another class of that name.</param>
internal sealed record CodecClass(CodecEntry? Codec, DiagnosticInfo? Problem, DiagnosticInfo? Place)
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static CodecClass Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var at = attribute.ApplicationSyntaxReference!.GetSyntax(cancellationToken).GetLocation();
        var word = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        if (!Identifiers.IsHyphenated(word))
            return Wrong(TuyaDiagnostics.BadName, at, word, CodecDescriptors.NameRule);
        if (CodecWords.BuiltIn.Contains(word))
            return Wrong(CodecDescriptors.NameTaken, at, word, "a codec that is built in");

        var declared = ((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation();
        if (CodecSymbols.ValueOf(type) is not { } value)
            return Wrong(CodecDescriptors.NotACodec, declared, type.Name);
        if ((CodecSymbols.ProblemOf(type) ?? CodecSymbols.ProblemOfValue(value)) is { } problem)
            return Wrong(CodecDescriptors.Unusable, declared, type.Name, problem);
        var entry = new CodecEntry(word, CodecSymbols.FullName(type), CodecSymbols.TypeOf(value));
        return new(entry, null, DiagnosticInfo.At(CodecDescriptors.NameTaken, at, word, ""));
    }

    private static CodecClass Wrong(DiagnosticDescriptor descriptor, Location at, params string[] arguments) =>
        new(null, DiagnosticInfo.At(descriptor, at, arguments), null);
}
