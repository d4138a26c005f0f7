using System.Text.Json.Nodes;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Files;

/// <summary>The <c>devices.json</c> of the user, a list or an object with a list, into which more is written than is lost: fields and devices
/// that only it knows stay, and so do names that its user chose.</summary>
internal sealed class DevicesDocument
{
    private readonly JsonNode _root;
    private readonly JsonArray _devices;

    private DevicesDocument(UserFile file, JsonNode root, JsonArray devices)
    {
        File = file;
        _root = root;
        _devices = devices;
    }

    public UserFile File { get; }

    /// <summary>The devices as the library reads them.</summary>
    public IReadOnlyList<DeviceEntry> Entries => DevicesFile.Parse(ToBytes(), File.Path);

    /// <exception cref="UsageException">The file is no list of devices, or there is no folder for it.</exception>
    public static DevicesDocument Open(string path)
    {
        var file = UserFile.Open(path);
        var root = file.Content ?? new JsonArray();
        var list = root is JsonObject wrapper ? wrapper["devices"] : root;
        return list is JsonArray devices
            ? new(file, root, devices)
            : throw UserFile.Foreign(path, "is no list of devices: it must be [ ... ] or { \"devices\": [ ... ] }");
    }

    /// <summary>Whether the data points of a device's product are in it.</summary>
    public bool HasMapping(CloudDevice device) => Find(device.Id)
        .Any(e => e[CloudFields.Mapping] is JsonObject && Text(e, CloudFields.ProductId) == (device.ProductId ?? ""));

    /// <summary>Takes over what the cloud knows.</summary>
    /// <param name="devices">Its devices.</param>
    /// <param name="mappings">Data points by product id or, without one, device id; those that are missing are left as they are.</param>
    /// <param name="region">The data centre; null where it is not known.</param>
    /// <param name="formerNames">The names that the cloud gave last time, by device id: a name that differs from it is the user's own.</param>
    /// <returns>What became of each device, in the order of the file.</returns>
    public IReadOnlyList<DeviceChange> Merge(
        IReadOnlyList<CloudDevice> devices, IReadOnlyDictionary<string, IReadOnlyDictionary<string, CloudPoint>> mappings, CloudRegion? region,
        IReadOnlyDictionary<string, string> formerNames)
    {
        var listed = devices.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var changes = new List<DeviceChange>();
        foreach (var entry in _devices.OfType<JsonObject>().Where(e => IdOf(e).Length > 0))
        {
            var id = IdOf(entry);
            changes.Add(listed.TryGetValue(id, out var device)
                ? new DeviceRecord(entry).Merge(device, Fields(device), formerNames.GetValueOrDefault(id))
                : new(id, DeviceChangeKind.Unlisted));
        }

        foreach (var device in devices.ExceptBy(changes.Select(c => c.Id), d => d.Id).ToArray())
        {
            _devices.Add((JsonNode)DeviceRecord.Create(device, Fields(device)));
            changes.Add(new(device.Id, DeviceChangeKind.New));
        }

        return changes;

        IEnumerable<KeyValuePair<string, JsonNode>> Fields(CloudDevice device) =>
            CloudFields.Of(device, mappings.GetValueOrDefault(device.ProductId ?? device.Id), region);
    }

    /// <summary>Notes where a device was heard. A device that is not in it stays out of it.</summary>
    public void Locate(DiscoveredDevice device)
    {
        foreach (var entry in Find(device.Id))
            new DeviceRecord(entry).Locate(device);
    }

    /// <exception cref="TuyaException">It cannot be written.</exception>
    public void Save() => File.Save(ToBytes());

    private byte[] ToBytes() => TinyTuyaJson.Write(json => _root.WriteTo(json));

    private IEnumerable<JsonObject> Find(string id) => _devices.OfType<JsonObject>().Where(e => IdOf(e) == id);

    private static string IdOf(JsonObject entry) => Text(entry, CloudFields.Id);

    private static string Text(JsonObject entry, string name) => entry[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
