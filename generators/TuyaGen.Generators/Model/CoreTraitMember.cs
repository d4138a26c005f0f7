namespace TuyaGen.Generators.Model;

/// <summary>A member of a trait interface: a value, or a command without one.</summary>
internal sealed record CoreTraitMember(string Name, TraitUse Use, ClrType? Type = null)
{
    public bool IsRead => Use is TraitUse.Read or TraitUse.ReadWrite;

    public bool IsWritten => Use is TraitUse.Write or TraitUse.ReadWrite;
}
