using System.Text.Json.Nodes;

namespace TuyaGen.Cli.Files;

/// <summary>A <c>snapshot.json</c>: the devices that a scan found, and where.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, string> _macs;

    private Snapshot(IReadOnlyList<DeviceEntry> entries, Dictionary<string, string> macs)
    {
        Entries = entries;
        _macs = macs;
    }

    public IReadOnlyList<DeviceEntry> Entries { get; }

    /// <exception cref="UsageException">There is no such file, or it is no snapshot.</exception>
    public static Snapshot Open(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"There is no file '{path}'. 'tuya wizard' and 'tuya scan --snapshot {path}' write one.");
        try
        {
            return new(DevicesFile.Load(path), Macs(UserFile.Open(path).Content));
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>The address of a device's network card; null where the file has none.</summary>
    public string? MacOf(string id) => _macs.GetValueOrDefault(id);

    private static Dictionary<string, string> Macs(JsonNode? root)
    {
        var list = root is JsonObject wrapper ? wrapper["devices"] : root;
        return (list as JsonArray ?? []).OfType<JsonObject>()
            .Select(d => (Id: (d["id"] ?? d["gwId"])?.ToString(), Mac: d["mac"]?.ToString()))
            .Where(d => d is { Id: not null, Mac.Length: > 0 })
            .DistinctBy(d => d.Id)
            .ToDictionary(d => d.Id!, d => d.Mac!, StringComparer.Ordinal);
    }
}
