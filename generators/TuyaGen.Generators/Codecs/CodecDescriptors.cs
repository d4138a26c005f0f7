using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Codecs;

/// <summary>What can be wrong with a codec that a project brings.</summary>
internal static class CodecDescriptors
{
    /// <summary>The rule for names, as a sentence ends with it.</summary>
    public const string NameRule = "small letters and digits with hyphens between the words";

    public static readonly DiagnosticDescriptor NotACodec = Create("TUYA050", "Not a codec",
        "'{0}' has [TuyaCodec] but is no codec; derive it from TuyaGen.DpCodec<T>, where T is what callers see");

    public static readonly DiagnosticDescriptor Unusable = Create("TUYA051", "Codec cannot be used",
        "Generated code cannot use the codec '{0}': {1}");

    public static readonly DiagnosticDescriptor NameTaken = Create("TUYA052", "Name of a codec taken",
        "The name '{0}' already belongs to {1}; give this codec another one");

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, "TuyaGen.Codecs", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
