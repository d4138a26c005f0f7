using TuyaGen.Generators.Diagnostics;

namespace TuyaGen.Generators.Parsing;

/// <summary>A name that may stand once among all documents.</summary>
/// <param name="Key">What must be unique.</param>
/// <param name="Complaint">The complaint, whose last argument is to name the owner.</param>
internal sealed record Claim(string Key, DiagnosticInfo Complaint);
