using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>Devices files as tinytuya's wizard writes them. JSON escapes some characters of a key.</summary>
internal static class DevicesJson
{
    public static TempFile File(params (string Name, SimulatedDevice Device)[] devices) => new(
        $"[{string.Join(',', devices.Select(d => Entry(d.Name, d.Device)))}]");

    public static string Entry(string name, SimulatedDevice device, string more = "") =>
        $$"""{"name":"{{name}}","id":"{{device.Id}}","key":"{{device.Key}}","last_ip":"{{device.EndPoint}}","version":"{{device.Version.ToText()}}"{{more}}}""";
}
