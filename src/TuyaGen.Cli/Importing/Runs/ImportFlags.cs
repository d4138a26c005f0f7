namespace TuyaGen.Cli.Importing.Runs;

/// <summary>What <c>tuya import</c> was asked for.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Out">The folder of the documents.</param>
/// <param name="Name">The name of the device, where there is only one.</param>
/// <param name="IsTrial">Whether only to tell what would be done.</param>
/// <param name="IsJson">Whether to answer in JSON.</param>
internal sealed record ImportFlags(IReadOnlyList<string> Paths, string Out, string? Name, bool IsTrial, bool IsJson);
