namespace TuyaGen.Cli.Records;

/// <summary>A report that a device made by itself.</summary>
/// <param name="At">When, from the beginning of the record.</param>
/// <param name="Dps">What it reported.</param>
internal sealed record ReplayedPush(TimeSpan At, Dps Dps);
