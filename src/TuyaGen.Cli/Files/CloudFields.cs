using System.Text.Json;
using System.Text.Json.Nodes;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Files;

/// <summary>What the cloud knows of a device, in the fields of <c>devices.json</c> and in their order. Fields that it knows nothing of are left out.</summary>
internal static class CloudFields
{
    public const string Name = "name";
    public const string Id = "id";
    public const string Key = "key";
    public const string ProductId = "product_id";
    public const string Mapping = "mapping";
    public const string Parent = "parent";

    /// <param name="device">The device.</param>
    /// <param name="mapping">Its data points; null where they were not asked for.</param>
    /// <param name="region">Where pictures are; null to leave them out.</param>
    public static IEnumerable<KeyValuePair<string, JsonNode>> Of(
        CloudDevice device, IReadOnlyDictionary<string, CloudPoint>? mapping, CloudRegion? region) =>
        All(device, mapping, region).Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!));

    private static IEnumerable<(string Name, JsonNode? Value)> All(
        CloudDevice device, IReadOnlyDictionary<string, CloudPoint>? mapping, CloudRegion? region) =>
    [
        (Name, device.Name),
        (Id, device.Id),
        (Key, device.Key?.Reveal()),
        ("mac", device.Mac),
        ("uuid", device.Uuid),
        ("sn", device.SerialNumber),
        ("category", device.Category),
        ("product_name", device.ProductName),
        (ProductId, device.ProductId),
        ("biz_type", device.BizType),
        ("model", device.Model),
        ("sub", device.IsSubDevice),
        ("icon", Icon(device.Icon, region)),
        ("node_id", device.NodeId),
        (Mapping, mapping is null ? null : MappingOf(mapping)),
        (Parent, device.GatewayId),
    ];

    private static string? Icon(string? path, CloudRegion? region) =>
        path is null || region is not { } place ? null : $"https://images.{place.ToAddress().Host.Split('.', 2)[1]}/{path}";

    private static JsonObject MappingOf(IReadOnlyDictionary<string, CloudPoint> mapping) =>
        new(mapping.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Key, Point(m.Value))));

    // A limit of texts stays the text that the cloud wrote; that of packed values is kept beside what is read of it, for its order.
    private static JsonObject Point(CloudPoint point)
    {
        var entry = new JsonObject { ["code"] = point.Code, ["type"] = point.Type };
        if (Is(point, "json"))
            entry["raw_values"] = point.Values;
        entry["values"] = Is(point, "string") ? point.Values : Values(point);
        return entry;
    }

    private static bool Is(CloudPoint point, string type) => string.Equals(point.Type, type, StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Values(CloudPoint point)
    {
        try
        {
            var values = JsonNode.Parse(point.Values);
            if (values is JsonObject limits && limits.ContainsKey("unit") && point.Unit is { } unit)
                limits["unit"] = unit;
            return values;
        }
        catch (JsonException)
        {
            // What makers write is not always JSON.
            return point.Values;
        }
    }
}
