using TuyaGen.Cli.Importing.Sources;
using TuyaGen.Cli.Importing.Vendor;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Looks a device up in the mappings of a devices file.</summary>
internal static class MappingFinding
{
    /// <summary>What the file says of the device; null where it does not list it.</summary>
    /// <param name="path">The file, which need not be there.</param>
    /// <param name="deviceId">The device.</param>
    /// <exception cref="FormatException">The file cannot be read.</exception>
    public static Finding? Find(string path, string deviceId)
    {
        if (!File.Exists(path))
            return null;
        var entries = DeviceListReader.Find(JsonAccess.Parse(SourceFile.Open(path).Text)) ?? [];
        if (entries.FirstOrDefault(e => e.Text("id") == deviceId) is not { ValueKind: System.Text.Json.JsonValueKind.Object } entry)
            return null;
        var device = DeviceListReader.Read(entry);
        return new($"the mapping in {path}", device.Points.Count)
        {
            Device = device,
            Problem = device.Points.Count == 0 ? "It has none for the device." : null,
        };
    }
}
