using System.Text.Json;
using TuyaGen.Cli.Files;

namespace TuyaGen.Cli.Records;

/// <summary>Reads what <see cref="RecordWriter"/> writes.</summary>
internal static class RecordReader
{
    /// <summary>Whether a file is a record, rather than a device model. One that cannot be read is none.</summary>
    public static bool IsRecord(string path)
    {
        try
        {
            using var document = JsonFile.Open(path);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(RecordWriter.Mark, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    /// <exception cref="UsageException">The file cannot be read, or is no record.</exception>
    public static ReplayedDevice Read(string path)
    {
        try
        {
            using var document = JsonFile.Open(path);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The record {path} cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new UsageException($"{path} is no record of 'tuya dump', or somebody has changed it: {e.Message}", e);
        }
    }

    private static ReplayedDevice Read(JsonElement root)
    {
        _ = root.GetProperty(RecordWriter.Mark);
        var device = root.GetProperty("device");
        var cid = Text(device, "cid");
        return new()
        {
            Id = Text(device, "id"),
            Version = TuyaVersions.TryParse(Text(device, "version"), out var version) ? version : null,
            Kind = Text(device, "kind") == "device22" ? DeviceKind.Device22 : DeviceKind.Default,
            ProductId = Text(device, "product"),
            Model = Text(device, "model"),
            Variant = Text(device, "variant"),
            Cid = cid,
            Dps = Dps.Create([.. root.GetProperty("points").EnumerateArray().Select(p => KeyValuePair.Create(p.GetProperty("dp").GetInt32(), DpValue.From(p.GetProperty("value"))))]),
            Pushes = [.. root.GetProperty("frames").EnumerateArray().Select(f => Push(f, cid)).OfType<ReplayedPush>()],
            Duration = TimeSpan.FromMilliseconds(root.GetProperty("milliseconds").GetDouble()),
        };
    }

    // A report of values: as { "dps": … } of older versions, or in "data" of newer ones; of the device that was recorded, and no other.
    private static ReplayedPush? Push(JsonElement frame, string? cid)
    {
        if (frame.GetProperty("number").GetUInt32() != (uint)TuyaCommand.Status || !frame.TryGetProperty("json", out var body) || body.ValueKind != JsonValueKind.Object)
            return null;
        var data = body.TryGetProperty("data", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : body;
        if (!data.TryGetProperty("dps", out var dps) || (Text(data, "cid") ?? Text(body, "cid")) != cid)
            return null;
        return new(TimeSpan.FromMilliseconds(frame.GetProperty("at").GetDouble()), Dps.FromJson(dps.GetRawText()));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
