using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Diagnostics;

/// <summary>Everything that the generator may complain about. The ledger is AnalyzerReleases.*.md.</summary>
internal static class TuyaDiagnostics
{
    private const string Category = "TuyaGen";

    public static readonly DiagnosticDescriptor GeneratorFailed = Error("TUYA000", "The generator failed",
        "The generator failed on this file, which is a mistake of TuyaGen; please report it: {0}");

    public static readonly DiagnosticDescriptor NotJson = Error("TUYA001", "Not JSON",
        "This is no JSON document. {0}");

    public static readonly DiagnosticDescriptor UnknownWord = Error("TUYA002", "Unknown word",
        "{0} has no '{1}'.{2}");

    public static readonly DiagnosticDescriptor MissingWord = Error("TUYA003", "Missing word",
        "{0} needs '{1}'; add it");

    public static readonly DiagnosticDescriptor WrongKind = Error("TUYA004", "Wrong kind of value",
        "'{0}' must be {1}, not {2}");

    public static readonly DiagnosticDescriptor BadName = Error("TUYA005", "Not a name",
        "'{0}' cannot be a name here; write {1}");

    public static readonly DiagnosticDescriptor OutOfBounds = Error("TUYA006", "Number out of bounds",
        "'{0}' is {1}; it must be {2}");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("TUYA007", "Named twice",
        "'{0}' stands here twice; remove one, or give it another name");

    public static readonly DiagnosticDescriptor DuplicateDevice = Error("TUYA008", "Device name taken",
        "The {0} '{1}' is already defined by {2}; this file is left out, give it another name");

    public static readonly DiagnosticDescriptor DuplicateProduct = Warning("TUYA009", "Product named twice",
        "The product '{0}' already belongs to {1}, which goes before; remove it here or there");

    public static readonly DiagnosticDescriptor UnknownType = Error("TUYA010", "Unknown type",
        "There is no type '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnknownCodec = Error("TUYA011", "Unknown codec",
        "There is no codec '{0}' for this type.{1}");

    public static readonly DiagnosticDescriptor UnknownTrait = Error("TUYA012", "Unknown trait",
        "There is no trait '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnknownProperty = Error("TUYA013", "Unknown property",
        "The device has no property '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnknownParameter = Error("TUYA014", "Unknown parameter",
        "The command has no parameter '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnknownChoice = Error("TUYA015", "Unknown value",
        "'{0}' is no value of {1}.{2}");

    public static readonly DiagnosticDescriptor RangeTurned = Error("TUYA016", "Range turned round",
        "The range begins with {0} and ends with {1}; write the smaller number first ('view' turns a scale round)");

    public static readonly DiagnosticDescriptor OutsideRange = Error("TUYA017", "Outside the range",
        "'{0}' is {1}, outside the range of {2} to {3}");

    public static readonly DiagnosticDescriptor NoValues = Error("TUYA018", "Nothing listed",
        "{0} lists nothing; add at least one entry");

    public static readonly DiagnosticDescriptor DuplicateWire = Error("TUYA019", "Wire value named twice",
        "The wire value {0} already stands for {1}; a value can have one name only");

    public static readonly DiagnosticDescriptor DuplicateBit = Error("TUYA020", "Bit named twice",
        "The bit {0} already has the name {1}");

    public static readonly DiagnosticDescriptor NeedsRange = Error("TUYA021", "View without range",
        "'view' shows the two ends of 'range', but there is no range; add it");

    public static readonly DiagnosticDescriptor DoesNotFit = Error("TUYA022", "Word does not fit",
        "'{0}' says nothing about {1}; remove it");

    public static readonly DiagnosticDescriptor NotWritable = Error("TUYA023", "Read-only",
        "'{0}' can only be read, so a command cannot write it; change its access or remove it here");

    public static readonly DiagnosticDescriptor Unreachable = Error("TUYA024", "Never reached",
        "This case is never reached, because the one before it always applies; put that one last");

    public static readonly DiagnosticDescriptor TypeMismatch = Error("TUYA025", "Types do not match",
        "{0} takes {1}, not {2}");

    public static readonly DiagnosticDescriptor NameTaken = Error("TUYA026", "Name taken",
        "'{0}' is already the name of {1}; give it another one");

    public static readonly DiagnosticDescriptor TraitMismatch = Error("TUYA027", "Trait does not match",
        "{0} needs {1}, which '{2}' is not");

    public static readonly DiagnosticDescriptor VariantMismatch = Error("TUYA028", "Variants do not match",
        "{0} of variant {1} differs from the others in {2}, so that one member cannot stand for all; give it a name of its own");

    public static readonly DiagnosticDescriptor IncludeNotFound = Error("TUYA030", "Include not found",
        "There is no document '{0}' among the models of this project; add the file, or correct its name (Std is built in and need not be included)");

    public static readonly DiagnosticDescriptor UnknownField = Error("TUYA031", "Unknown field",
        "There is no field '{0}' here.{1}");

    public static readonly DiagnosticDescriptor Circular = Error("TUYA032", "Goes round in a circle",
        "'{0}' is a part of itself; a payload cannot hold a whole one of its own kind, nor a document include itself");

    public static readonly DiagnosticDescriptor IncludeIsWrong = Error("TUYA033", "Include has mistakes",
        "The document '{0}' has mistakes of its own, which are told there; put them right first");

    public static readonly DiagnosticDescriptor OldLanguage = Error("TUYA034", "Language too old",
        "Device classes are written in C# 12, but this project is limited to C# {0}; take LangVersion out of it, or set it to 12 or more");

    public static readonly DiagnosticDescriptor UnknownCommand = Error("TUYA040", "Unknown command",
        "The device has no command '{0}'.{1}");

    public static readonly DiagnosticDescriptor RoundTrip = Error("TUYA041", "Depends on itself",
        "'{0}' depends on itself, directly or through others; break the circle");

    public static readonly DiagnosticDescriptor StepBehindLast = Error("TUYA042", "Step behind the last",
        "'finally' is the last step, because it is taken whatever became of the others; move this one before it");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

#pragma warning disable RS1032 // The messages are sentences, and some are more than one.
    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true);
#pragma warning restore RS1032
}
