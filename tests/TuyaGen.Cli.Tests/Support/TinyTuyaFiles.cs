using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>Files that tinytuya 1.20 wrote, for the devices of a simulated account.</summary>
internal static class TinyTuyaFiles
{
    public const string PlugId = "bf0000000000000plug1";
    public const string GatewayId = "bf0000000000gateway1";
    public const string ValveId = "bf000000000000valve1";
    public const string PlugKey = "KEY<of$the`plug1";
    public const string GatewayKey = "KEYofTheGateway1";

    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "tests", "TuyaGen.Cli.Tests", "Files", "tinytuya", name));
}
