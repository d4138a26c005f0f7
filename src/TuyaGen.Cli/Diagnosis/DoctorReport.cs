namespace TuyaGen.Cli.Diagnosis;

/// <summary>What the doctor has found.</summary>
/// <param name="Device">The device that was looked at; null for the surroundings.</param>
/// <param name="Verdict">What it is, or the gravest of it.</param>
/// <param name="Evidence">What was seen, in the order in which it was seen.</param>
/// <param name="Others">What else was found.</param>
internal sealed record DoctorReport(string? Device, Verdict Verdict, IReadOnlyList<string> Evidence, IReadOnlyList<Verdict> Others)
{
    /// <summary>The id of the device, where it is known.</summary>
    public string? Id { get; init; }

    public int ExitCode => Verdict.IsHarmless ? Cli.ExitCode.Done : Cli.ExitCode.Failed;
}
