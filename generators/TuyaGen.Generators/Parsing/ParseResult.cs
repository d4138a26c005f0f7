using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What one document gives: a model without places, and complaints with them. The pipeline takes them apart, so that moving
/// text in a document emits nothing again.</summary>
/// <param name="Path">The document.</param>
/// <param name="Device">The model; null where the document has errors.</param>
/// <param name="Identity">The names it claims; null where it has errors.</param>
/// <param name="Diagnostics">The complaints.</param>
internal sealed record ParseResult(string Path, DeviceSpec? Device, DeviceIdentity? Identity, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The types, where the document has no device.</summary>
    public FragmentSpec? Fragment { get; init; }
}
