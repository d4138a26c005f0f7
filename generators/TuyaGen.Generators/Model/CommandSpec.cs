namespace TuyaGen.Generators.Model;

/// <summary>A command: one method, and what it does for each variant.</summary>
/// <param name="Name">The name; the method has <c>Async</c> behind it.</param>
/// <param name="Doc">What it does.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Bodies">What it does; the first is for all variants that no other body names.</param>
internal sealed record CommandSpec(
    string Name, string? Doc, EquatableArray<ParameterSpec> Parameters, EquatableArray<CommandBody> Bodies)
{
    /// <summary>The property whose value it brings, or -1 where it only writes.</summary>
    public int Returns { get; init; } = -1;
}
