namespace TuyaGen;

/// <summary>A command of a variant, where its parameters are not those of the model.</summary>
/// <param name="Name">The name of the command.</param>
/// <param name="Parameters">The same parameters with the limits that hold for the variant.</param>
public sealed record VariantCommand(string Name, IReadOnlyList<CommandParameter> Parameters);
