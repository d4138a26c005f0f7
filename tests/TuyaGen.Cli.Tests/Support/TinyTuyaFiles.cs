using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>Files of tinytuya 1.20 for the devices of a simulated account: <c>devices.json</c> and <c>snapshot.json</c> as its own code makes them, the
/// other two in the form that its wizard writes.</summary>
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
