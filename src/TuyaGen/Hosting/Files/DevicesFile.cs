using System.Globalization;
using System.Text.Json;

namespace TuyaGen;

/// <summary>Reads <c>devices.json</c> and <c>snapshot.json</c> as tinytuya writes them: a list, or an object with a list of <c>devices</c>.</summary>
public static class DevicesFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The devices in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no list of devices; the message says where it is not.</exception>
    public static IReadOnlyList<DeviceEntry> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}'. 'tuya wizard' writes devices.json, as tinytuya's wizard does; give its path.", path);
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>The devices in a text.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="FormatException">The text is no list of devices.</exception>
    public static IReadOnlyList<DeviceEntry> Parse(ReadOnlyMemory<byte> utf8Json, string name = "devices.json")
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(utf8Json), Options);
            var list = document.RootElement;
            if (list.ValueKind == JsonValueKind.Object && list.TryGetProperty("devices", out var inner))
                list = inner;
            return list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(Read).Where(e => e.Id.Length > 0)]
                : throw new FormatException($"'{name}' is no list of devices: it must be [ ... ] or {{ \"devices\": [ ... ] }}.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"'{name}' is not JSON at line {e.LineNumber + 1}: {WithoutPlace(e.Message)}", e);
        }
    }

    // Some editors begin a file with a mark of its encoding.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json["\uFEFF"u8.Length..] : utf8Json;

    // The parser ends its sentence with the place, its lines counted from 0.
    private static string WithoutPlace(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

    private static DeviceEntry Read(JsonElement device)
    {
        var key = Text(device, "key");
        return new()
        {
            Id = Text(device, "id") ?? Text(device, "gwId") ?? "",
            Name = Text(device, "name"),
            Key = LocalKey.TryParse(key, out var parsed) ? parsed : null,
            KeyProblem = parsed is null && key is { Length: > 0 } ? LocalKey.Explain(key) : null,
            Address = Text(device, "last_ip") ?? Text(device, "ip"),
            Version = TuyaVersions.TryParse(Text(device, "version") ?? Text(device, "ver"), out var version) ? version : null,
            ProductId = Text(device, "product_id") ?? Text(device, "productKey"),
            Category = Text(device, "category"),
            Cid = Text(device, "node_id") ?? Text(device, "cid"),
            Parent = Text(device, "parent") ?? Text(device, "gateway_id"),
            Model = Text(device, "tuyagen_model"),
        };
    }

    // Empty texts mean "none" there; versions are texts in one file and numbers in the other.
    private static string? Text(JsonElement device, string name) => device.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => value.GetDouble().ToString("0.0", CultureInfo.InvariantCulture),
            _ => null,
        }
        : null;
}
