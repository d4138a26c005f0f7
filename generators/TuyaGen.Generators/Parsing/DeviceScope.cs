using TuyaGen.Generators.Diagnostics;

namespace TuyaGen.Generators.Parsing;

/// <summary>What all parts of one document share.</summary>
/// <param name="Device">The name of the device.</param>
/// <param name="Bag">Where complaints go.</param>
internal sealed record DeviceScope(string Device, DiagnosticBag Bag);
