namespace TuyaGen.Generators.Model;

/// <summary>The types of a document that has no device.</summary>
internal sealed record FragmentSpec(string Namespace, string Name, EquatableArray<TypeSpec> Types, EquatableArray<LayoutSpec> Layouts);
