using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What the parts of a command refer to.</summary>
/// <param name="Form">The form that the command is read for.</param>
/// <param name="Properties">The properties of the device.</param>
/// <param name="Types">The types of the device.</param>
/// <param name="Parameters">The parameters of the command.</param>
/// <param name="Bag">Where complaints go.</param>
internal sealed record CommandContext(
    Form Form, PropertyTable Properties, TypeTable Types, IReadOnlyList<ParameterSpec> Parameters, DiagnosticBag Bag)
{
    public ConstantParser Constants { get; } = new(Types, Bag);

    /// <summary>The property of a name; a complaint and null where there is none.</summary>
    public PropertyEntry? Property(string name, Json.TextRange at) => Properties.Require(name, at, Bag);

    /// <summary>The parameter behind <c>$name</c>; a complaint and null where there is none.</summary>
    public ParameterSpec? Parameter(string reference, Json.TextRange at)
    {
        var name = reference.Substring(1);
        var found = Parameters.FirstOrDefault(p => p.Name == name);
        if (found is null)
            Bag.Add(TuyaDiagnostics.UnknownParameter, at, name, Suggestion.For(name, Parameters.Select(p => p.Name)));
        return found;
    }
}
