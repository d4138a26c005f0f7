namespace TuyaGen.Cli.Demo;

/// <summary>What a device of the demonstration did.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Version">The protocol version that it spoke.</param>
/// <param name="RoundTrip">The usual time from a question for the status to its answer.</param>
/// <param name="Commands">How many commands it was sent.</param>
/// <param name="Pushes">How often it reported a change by itself.</param>
internal sealed record DemoResult(string Device, string Class, TuyaVersion Version, TimeSpan RoundTrip, int Commands, int Pushes);
