namespace TuyaGen.Generators.Model;

/// <summary>Which way a data point goes; the names are those of the core.</summary>
internal enum DpAccess
{
    ReadWrite,
    ReadOnly,
    WriteOnly,
}
