using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What one document gives: a model without places, and complaints with them. The pipeline takes them apart, so that moving
/// text in a document emits nothing again.</summary>
/// <param name="Path">The document.</param>
/// <param name="Document">The model; null where the document has errors.</param>
/// <param name="Identity">The names it claims; null where it has errors.</param>
/// <param name="Diagnostics">The complaints.</param>
internal sealed record ParseResult(string Path, DocumentSpec? Document, DeviceIdentity? Identity, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The device, where the document has one.</summary>
    public DeviceSpec? Device => Document as DeviceSpec;
}
