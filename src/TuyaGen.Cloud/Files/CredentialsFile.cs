using System.Text.Json;

namespace TuyaGen.Cloud;

/// <summary>Reads <c>tinytuya.json</c>, where tinytuya's wizard keeps the id and secret of the cloud project.</summary>
public static class CredentialsFile
{
    /// <summary>The options that a file gives.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file does not hold what it should; the message names the field, and never shows the secret.</exception>
    public static TuyaCloudOptions Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}'. 'tuya wizard' writes tinytuya.json, as tinytuya's wizard does; give its path.", path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement, path);
        }
        catch (JsonException e)
        {
            throw new FormatException($"'{path}' is not JSON at line {e.LineNumber + 1}.", e);
        }
    }

    private static TuyaCloudOptions Read(JsonElement root, string path)
    {
        var options = new TuyaCloudOptions { AccessId = Text(root, "apiKey") ?? throw Missing("apiKey") };
        try
        {
            options.AccessSecret = AccessSecret.Parse(Text(root, "apiSecret") ?? throw Missing("apiSecret"));
            options.Region = Text(root, "apiRegion") is { } region ? CloudRegions.Parse(region) : null;
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"'{path}': {e.Message}", e);
        }

        foreach (var id in (Text(root, "apiDeviceID") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // What the wizard writes where no device was named.
            if (id != "scan")
                options.DeviceIds.Add(id);
        }

        return options;

        FormatException Missing(string field) => new($"'{path}' has no \"{field}\"; write it in, or run the wizard with the id and the secret of the project.");
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text ? text : null;
}
