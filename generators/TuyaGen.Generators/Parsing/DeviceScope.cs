using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What all parts of one document share.</summary>
/// <param name="Device">The name of the device.</param>
/// <param name="Bag">Where complaints go.</param>
internal sealed record DeviceScope(string Device, DiagnosticBag Bag)
{
    /// <summary>The codecs that the project brings.</summary>
    public EquatableArray<CodecEntry> Codecs { get; init; }
}
