namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>The smallest and the largest number.</summary>
internal sealed record NumberRange(decimal Min, decimal Max);
