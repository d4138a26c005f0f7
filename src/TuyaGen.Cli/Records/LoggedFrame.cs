namespace TuyaGen.Cli.Records;

/// <summary>A message of a device.</summary>
/// <param name="At">When it came.</param>
/// <param name="Message">The message.</param>
internal sealed record LoggedFrame(DateTimeOffset At, TuyaMessage Message);
