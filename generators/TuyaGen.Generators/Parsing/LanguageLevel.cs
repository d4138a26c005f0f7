using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The C# that generated code is written in. A project may be limited to an older one, which would complain of every line.</summary>
internal static class LanguageLevel
{
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    public static EquatableArray<DiagnosticInfo> Check(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: < Oldest and var own }
        ? new([DiagnosticInfo.Of(TuyaDiagnostics.OldLanguage, own.ToDisplayString())])
        : default;
}
