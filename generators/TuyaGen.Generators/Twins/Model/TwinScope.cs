using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>A file or a namespace in it, with what its using directives bring in.</summary>
/// <param name="Namespace">The name; empty for the file itself.</param>
/// <param name="Directives">Extern aliases and using directives as they are written. Global ones reach every file anyway.</param>
internal sealed record TwinScope(string Namespace, EquatableArray<string> Directives);
