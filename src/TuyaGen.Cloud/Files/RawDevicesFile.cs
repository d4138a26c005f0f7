using System.Text.Json;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

/// <summary>Reads and writes <c>tuya-raw.json</c>, where tinytuya's wizard keeps the cloud's answer: an object with the devices as its
/// <c>result</c>, each as the cloud describes it, local key included.</summary>
public static class RawDevicesFile
{
    /// <summary>The devices in a file, sub-devices with their gateways.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no answer of the cloud; the message says where it is not.</exception>
    public static IReadOnlyList<CloudDevice> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}'. 'tuya wizard' writes tuya-raw.json, as tinytuya's wizard does; give its path.", path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement) ?? throw new FormatException($"'{path}' is no answer of the cloud: it has no \"result\" with a list of devices.");
        }
        catch (JsonException e)
        {
            var problem = e.Path is { Length: > 0 } place ? $"describes a device in a form of its own at {place}" : $"is not JSON at line {e.LineNumber + 1}";
            throw new FormatException($"'{path}' {problem}.", e);
        }
    }

    /// <summary>Writes the <c>result</c> into the object that is being written. It holds local keys: the file is to be for its owner only.</summary>
    /// <param name="json">Where to; an object has been begun.</param>
    /// <param name="devices">The devices.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<CloudDevice> devices)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(devices);
        json.WriteStartArray("result");
        foreach (var device in devices)
            DeviceWriter.Write(json, device);
        json.WriteEndArray();
    }

    // The two lists of the cloud name their devices differently, and either may have been kept as it came.
    private static CloudDevice[]? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("result", out var list))
            return null;
        foreach (var name in (ReadOnlySpan<string>)["devices", "list"])
        {
            if (list.ValueKind == JsonValueKind.Object && list.TryGetProperty(name, out var inner))
                list = inner;
        }

        if (list.ValueKind != JsonValueKind.Array)
            return null;
        var book = new Requests.DeviceBook();
        book.Add(list.Deserialize(CloudJson.Default.DeviceDataArray)!.Where(d => d is not null));
        return book.ToArray();
    }
}
