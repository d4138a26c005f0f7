using System.Text.Json.Nodes;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Files;

/// <summary>One device of <c>devices.json</c>.</summary>
internal sealed class DeviceRecord(JsonObject entry)
{
    private const string Address = "ip";
    private const string LastAddress = "last_ip";
    private const string Version = "version";

    public static JsonObject Create(CloudDevice device, IEnumerable<KeyValuePair<string, JsonNode>> fields)
    {
        var entry = new JsonObject { [CloudFields.Name] = "", [CloudFields.Id] = device.Id, [CloudFields.Key] = "", ["mac"] = "" };
        _ = new DeviceRecord(entry).Merge(device, fields, "");
        return entry;
    }

    /// <summary>Takes over what the cloud knows. What it says nothing of stays.</summary>
    /// <param name="device">The device.</param>
    /// <param name="fields">What the cloud knows of it.</param>
    /// <param name="formerName">The name that the cloud gave last time; null where that is not known.</param>
    public DeviceChange Merge(CloudDevice device, IEnumerable<KeyValuePair<string, JsonNode>> fields, string? formerName)
    {
        var kind = DeviceChangeKind.Unchanged;
        foreach (var (name, value) in fields.Where(f => f.Key != CloudFields.Name || IsFromCloud(formerName)))
        {
            if (JsonNode.DeepEquals(entry[name], value))
                continue;
            kind = name == CloudFields.Key ? DeviceChangeKind.KeyChanged : kind == DeviceChangeKind.KeyChanged ? kind : DeviceChangeKind.Updated;
            entry[name] = value;
        }

        // Tinytuya knows a sub-device by this field, with or without a gateway in it.
        if (device.IsSubDevice && !entry.ContainsKey(CloudFields.Parent))
            entry[CloudFields.Parent] = "";
        return new(device.Id, kind, Text(CloudFields.Name) == device.Name ? null : device.Name);
    }

    /// <summary>Notes where the device was heard, where tinytuya's wizard does; an older place that readers look at first is corrected.</summary>
    public void Locate(DiscoveredDevice device)
    {
        if (Text(LastAddress).Length > 0)
            entry[LastAddress] = device.Address;
        entry[Address] = device.Address;
        if (device.Version is { } version)
            entry[Version] = version.ToText();
    }

    private bool IsFromCloud(string? formerName) => Text(CloudFields.Name) is not { Length: > 0 } name || name == formerName;

    private string Text(string name) => entry[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
