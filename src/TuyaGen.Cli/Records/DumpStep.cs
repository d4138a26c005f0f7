namespace TuyaGen.Cli.Records;

/// <summary>Something that was asked of a device.</summary>
/// <param name="What">What.</param>
/// <param name="At">When.</param>
/// <param name="Took">How long the answer took; null where none came.</param>
internal sealed record DumpStep(string What, DateTimeOffset At, TimeSpan? Took);
