namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>The smallest and the largest number.</summary>
internal sealed record NumberRange(decimal Min, decimal Max)
{
    /// <summary>Both are whole numbers.</summary>
    public bool IsWhole => Min == decimal.Truncate(Min) && Max == decimal.Truncate(Max);
}
