namespace TuyaGen.Generators.Model;

/// <summary>What stands behind a member of a trait.</summary>
/// <param name="Member">The member.</param>
/// <param name="Read">The property whose value it is, or null where it is not read.</param>
/// <param name="Method">The method that it calls, without <c>Async</c>, or null where it is not written.</param>
/// <param name="Takes">The type that the method takes, or null where it takes none.</param>
internal sealed record TraitMapping(string Member, string? Read, string? Method, ClrType? Takes);
