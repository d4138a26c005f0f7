namespace TuyaGen.Benchmarks.Support;

/// <summary>The devices of a measurement, <c>host port id key version</c> a line.</summary>
internal static class AddressFile
{
    private const int Fields = 5;

    public static void Write(string path, IEnumerable<DeviceSettings> devices, IEnumerable<string> keys) => File.WriteAllLines(
        path, devices.Zip(keys, static (d, key) => $"{d.Address!.Replace(':', ' ')} {d.Id} {key} {d.Version!.Value.ToText()}"));

    /// <summary>Reads the devices. The version of the command line goes before that of the file.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static DeviceSettings[] Read(string path, TuyaVersion version)
    {
        var devices = File.ReadLines(path).Where(l => !string.IsNullOrWhiteSpace(l)).Select(line =>
        {
            var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return fields.Length >= Fields - 1
                ? DeviceSettings.Of(fields[2], fields[3], $"{fields[0]}:{fields[1]}", version)
                : throw new FormatException($"A line of {path} has {fields.Length} fields; it must read: host port id key version.");
        }).ToArray();
        return devices.Length > 0 ? devices : throw new FormatException($"{path} names no device.");
    }
}
