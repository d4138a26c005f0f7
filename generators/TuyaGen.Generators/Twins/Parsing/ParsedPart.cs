using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>What was read of a part. The diagnostics have positions, so they go another way than the part, which must stay equal
/// when lines move.</summary>
internal sealed record ParsedPart(TwinPart Part, EquatableArray<DiagnosticInfo> Diagnostics);
