namespace TuyaGen.Cli.Diagnosis;

/// <summary>What the doctor concludes, and what to do about it.</summary>
/// <param name="Code">Its name for scripts, which never changes: <c>wrong-key</c>.</param>
/// <param name="Meaning">What it means, as a sentence.</param>
/// <param name="Advice">What to do, as a sentence or two.</param>
internal sealed record Verdict(string Code, string Meaning, string Advice)
{
    /// <summary>Whether nothing is broken: worth knowing, not worth a failure.</summary>
    public bool IsHarmless { get; init; }
}
