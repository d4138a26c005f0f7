namespace TuyaGen.Cli.Sessions;

/// <summary>How long a device is recorded.</summary>
/// <param name="Listening">How long its broadcast is waited for.</param>
/// <param name="Recording">How long its reports are recorded.</param>
internal sealed record DumpTimes(TimeSpan Listening, TimeSpan Recording);
