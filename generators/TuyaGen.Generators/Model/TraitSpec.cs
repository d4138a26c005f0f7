namespace TuyaGen.Generators.Model;

/// <summary>A trait that the device has.</summary>
internal sealed record TraitSpec(string Name, EquatableArray<TraitMapping> Members);
