namespace TuyaGen.Cli.Diagnosis;

/// <summary>All that the doctor can conclude, in one table. Codes are a promise to scripts.</summary>
internal static partial class Verdicts
{
    public static Verdict Healthy { get; } = new("healthy", "All is well.", "There is nothing to do.") { IsHarmless = true };

    /// <summary>Every verdict.</summary>
    public static IReadOnlyList<Verdict> All => [Healthy, .. OfDevices, .. OfSurroundings];
}
