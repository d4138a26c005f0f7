namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>What can be done with a data point.</summary>
internal enum PointAccess
{
    ReadWrite,
    ReadOnly,
    WriteOnly,
}
