using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A devices file for the time of a test.</summary>
internal sealed class TempFile : IDisposable
{
    public TempFile(string text)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tuyagen-{Guid.NewGuid():N}.json");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    /// <summary>A devices file as tinytuya's wizard writes it. JSON escapes some characters of a key.</summary>
    public static TempFile Devices(params (string Name, SimulatedDevice Device)[] devices) => new(
        $"[{string.Join(',', devices.Select(d => Entry(d.Name, d.Device)))}]");

    public static string Entry(string name, SimulatedDevice device, string more = "") =>
        $$"""{"name":"{{name}}","id":"{{device.Id}}","key":"{{device.Key}}","last_ip":"{{device.EndPoint}}","version":"{{device.Version.ToText()}}"{{more}}}""";

    public void Dispose() => File.Delete(Path);
}
