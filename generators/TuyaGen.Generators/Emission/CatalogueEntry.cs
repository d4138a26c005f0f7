using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A device as the catalogue needs it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">The full name of its class.</param>
/// <param name="Products">The ids of its products.</param>
internal sealed record CatalogueEntry(string Name, string ClassName, EquatableArray<string> Products);
