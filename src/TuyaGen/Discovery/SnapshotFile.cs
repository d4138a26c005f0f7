using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen;

/// <summary>Writes <c>snapshot.json</c> as tinytuya does, which its own commands and <see cref="DevicesFile"/> read: what was found and
/// where, with the keys that are known.</summary>
public static class SnapshotFile
{
    // The ids of older devices end in the address of their network card.
    private const int IdWithMac = 20;
    private const int MacDigits = 12;

    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 4, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file, in one piece: whoever reads it meanwhile sees the old one or the new one. Because it holds keys, only its
    /// owner may read it, where the system knows such rights.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="devices">What was found. Doubtful claims are left out.</param>
    /// <param name="known">Where the keys and names come from.</param>
    /// <param name="at">When it was found.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Save(string path, IEnumerable<DiscoveredDevice> devices, IEnumerable<DeviceEntry> known, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(devices);
        ArgumentNullException.ThrowIfNull(known);
        SecretFile.Save(path, stream => Write(stream, devices, known, at));
    }

    private static void Write(Stream stream, IEnumerable<DiscoveredDevice> devices, IEnumerable<DeviceEntry> known, DateTimeOffset at)
    {
        var entries = known.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("timestamp", at.ToUnixTimeMilliseconds() / 1000m);
        json.WriteStartArray("devices");
        foreach (var device in devices.Where(d => !d.IsDoubtful))
            Write(json, device, entries.GetValueOrDefault(device.Id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // An empty text stands for what is not known; 3.1 is the version of those that name none.
    private static void Write(Utf8JsonWriter json, DiscoveredDevice device, DeviceEntry? entry)
    {
        json.WriteStartObject();
        json.WriteString("id", device.Id);
        json.WriteString("ip", device.Address);
        json.WriteString("ver", (device.Version ?? TuyaVersion.V31).ToText());
        json.WriteString("origin", device.Origin == DiscoveryOrigin.Broadcast ? "broadcast" : "forcescan");
        json.WriteString("name", device.Name ?? entry?.Name ?? "");
        json.WriteString("key", entry?.Key?.Reveal() ?? "");
        json.WriteString("mac", Mac(device.Id));
        json.WriteBoolean("encrypt", device.IsEncrypted ?? true);
        json.WriteString("productKey", device.ProductKey ?? "");
        json.WriteString("dev_type", "default");
        json.WriteEndObject();
    }

    private static string Mac(string id)
    {
        var digits = id.Length == IdWithMac ? id[^MacDigits..] : "";
        return digits.All(char.IsAsciiHexDigit) ? string.Join(':', digits.Chunk(2).Select(pair => new string(pair).ToLowerInvariant())) : "";
    }
}
