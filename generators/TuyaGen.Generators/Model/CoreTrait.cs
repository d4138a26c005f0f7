namespace TuyaGen.Generators.Model;

/// <summary>A trait interface of the core. A test compares the list with the interfaces.</summary>
internal sealed record CoreTrait(string Name, IReadOnlyList<CoreTraitMember> Members)
{
    public static readonly IReadOnlyList<CoreTrait> All =
    [
        new("ISwitchable", [new("On", TraitUse.ReadWrite, ClrType.Boolean)]),
        new("IDimmable", [new("Level", TraitUse.ReadWrite, ClrType.Decimal)]),
        new("ITemperatureLight", [new("Temperature", TraitUse.ReadWrite, ClrType.Decimal)]),
        new("IColourLight", [new("Colour", TraitUse.ReadWrite, new(ClrKind.BuiltIn, "Colour"))]),
        new("IPowerMeter", [new("Power", TraitUse.Read, ClrType.Decimal), new("Voltage", TraitUse.Read, ClrType.Decimal),
            new("Current", TraitUse.Read, ClrType.Decimal)]),
        new("ICover", [new("Position", TraitUse.Read, ClrType.Decimal), new("Open", TraitUse.Command), new("Close", TraitUse.Command),
            new("Stop", TraitUse.Command), new("Target", TraitUse.Write, ClrType.Decimal)]),
        new("IThermostat", [new("Current", TraitUse.Read, ClrType.Decimal), new("Target", TraitUse.ReadWrite, ClrType.Decimal)]),
    ];
}
