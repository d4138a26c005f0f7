using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>Which classes get twins: those that carry the attribute, and those that a model declares.</summary>
/// <param name="MarkedKeys">The classes with the attribute.</param>
/// <param name="DeviceNames">The class names that the models declare. The namespace of a device is the device generator's affair.</param>
internal sealed record TwinTargets(EquatableArray<string> MarkedKeys, EquatableArray<string> DeviceNames)
{
    public bool Contain(TwinPart part) =>
        MarkedKeys.Contains(part.Key) || (part.TypeParameters.Length == 0 && DeviceNames.Contains(part.Name));
}
