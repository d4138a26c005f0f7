using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Twins;

/// <summary>What can be wrong with a method that is to have a sync twin.</summary>
internal static class TwinDescriptors
{
    public static readonly DiagnosticDescriptor WrittenByHand = Create(
        "TUYA100", DiagnosticSeverity.Warning, "A sync twin is written by hand",
        "'{0}' is written by hand; sync twins are generated: delete it, and the twin of '{1}' takes its place");

    public static readonly DiagnosticDescriptor UncapturableParameter = Create(
        "TUYA101", DiagnosticSeverity.Error, "A sync twin cannot take this parameter",
        "Parameter '{0}' of '{1}' cannot be handed on by a sync twin, because it is passed by reference, a ref struct or a pointer; "
        + "take it by value, a span as Memory<T> or an array");

    public static readonly DiagnosticDescriptor NestedClass = Create(
        "TUYA102", DiagnosticSeverity.Error, "A nested class cannot have sync twins",
        "'{0}' lies inside another type, where sync twins are not generated; move it out, or take [SyncTwins] away");

    public static readonly DiagnosticDescriptor ClassNotPartial = Create(
        "TUYA103", DiagnosticSeverity.Error, "A class with sync twins must be partial",
        "'{0}' has [SyncTwins] but is not partial, so nothing can be added to it; write 'partial class {0}'");

    public static readonly DiagnosticDescriptor NameTaken = Create(
        "TUYA104", DiagnosticSeverity.Error, "The name of a sync twin is taken",
        "'{0}' can have no sync twin, because '{1}' is already the name of the class or of a member that is no method; "
        + "rename one of the two");

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message) =>
        new(id, title, message, "TuyaGen.SyncTwins", severity, isEnabledByDefault: true);
}
