namespace TuyaGen.Generators.Parsing;

/// <summary>The record that fields are read for.</summary>
/// <param name="Type">Its name in C#.</param>
/// <param name="Parser">Who reads objects inside it.</param>
/// <param name="Kind">How its fields stand in the payload.</param>
internal sealed record LayoutContext(string Type, LayoutParser Parser, FieldKind Kind)
{
    public Diagnostics.DiagnosticBag Bag => Parser.Scope.Bag;
}
