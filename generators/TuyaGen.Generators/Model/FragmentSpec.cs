namespace TuyaGen.Generators.Model;

/// <summary>A document that has no device, only types for others.</summary>
internal sealed record FragmentSpec(string Namespace, string Name) : DocumentSpec(Namespace, Name);
