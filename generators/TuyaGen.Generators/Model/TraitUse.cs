namespace TuyaGen.Generators.Model;

internal enum TraitUse
{
    Read,
    Write,
    ReadWrite,
    Command,
}
