namespace TuyaGen.Generators.Model;

/// <summary>All that is emitted for one document. It holds no places and no symbols, so that an edit that changes nothing in it
/// emits nothing again.</summary>
internal abstract record DocumentSpec(string Namespace, string Name)
{
    public EquatableArray<TypeSpec> Types { get; init; }

    public EquatableArray<LayoutSpec> Layouts { get; init; }
}
