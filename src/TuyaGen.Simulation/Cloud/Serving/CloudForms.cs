using System.Globalization;
using System.Text.Json.Nodes;

namespace TuyaGen.Simulation.Cloud;

/// <summary>How the cloud writes what it knows. Each list leaves out something else, as those of the real one do.</summary>
internal static class CloudForms
{
    public static JsonArray Devices(IEnumerable<SimulatedCloudDevice> devices, CloudStore store) => [.. devices.Select(d => Whole(d, store))];

    /// <summary>The list of all accounts: without keys and gateways.</summary>
    public static JsonArray Brief(IEnumerable<SimulatedCloudDevice> devices, CloudStore store) => [.. devices.Select(d =>
    {
        var device = Whole(d, store);
        device.Remove("local_key");
        device.Remove("gateway_id");
        return device;
    })];

    public static JsonObject Whole(SimulatedCloudDevice device, CloudStore store) => new()
    {
        ["id"] = device.Id,
        ["name"] = device.Name + " ",
        ["local_key"] = device.Key,
        ["uid"] = device.Uid,
        ["uuid"] = "uuid" + device.Id,
        ["category"] = device.Category,
        ["product_id"] = device.ProductId,
        ["product_name"] = device.ProductName,
        ["model"] = "",
        ["biz_type"] = 18,
        ["sub"] = device.NodeId is not null,
        ["online"] = device.IsOnline,
        ["ip"] = "192.0.2.1",
        ["icon"] = "smart/icon/simulated.png",
        ["node_id"] = device.NodeId ?? "",
        ["gateway_id"] = device.GatewayId ?? "",
        ["status"] = Status(device, store),
    };

    public static JsonArray Factory(IEnumerable<SimulatedCloudDevice> devices) => [.. devices.Select(d => new JsonObject
    {
        ["id"] = d.Id, ["uuid"] = "uuid" + d.Id, ["sn"] = "sn" + d.Id, ["mac"] = d.Mac,
    })];

    public static JsonArray Status(SimulatedCloudDevice device, CloudStore store) =>
        [.. device.Points.Select(p => new JsonObject { ["code"] = p.Code, ["value"] = Value(store.Get(device, p)) })];

    public static JsonObject Specification(SimulatedCloudDevice device, bool hasStatus, bool hasNumbers)
    {
        var all = new JsonObject { ["category"] = device.Category, ["functions"] = Points(device.Points.Where(p => p.IsWritable), hasNumbers) };
        if (hasStatus)
            all["status"] = Points(device.Points, hasNumbers);
        return all;
    }

    /// <summary>A model as JSON inside a text, types in the words of Thing Data Models.</summary>
    public static JsonObject ThingModel(SimulatedCloudDevice device)
    {
        JsonArray properties = [.. device.Points.Select(p =>
        {
            var spec = JsonNode.Parse(p.Limits)!.AsObject();
            spec["type"] = p.Type switch { "Boolean" => "bool", "Integer" => "value", var other => other.ToLowerInvariant() };
            return new JsonObject
            {
                ["abilityId"] = p.DpId, ["accessMode"] = p.IsWritable ? "rw" : "ro", ["code"] = p.Code, ["name"] = p.Code, ["description"] = "",
                ["typeSpec"] = spec,
            };
        })];
        var service = new JsonObject { ["actions"] = new JsonArray(), ["code"] = "", ["events"] = new JsonArray(), ["properties"] = properties };
        var model = new JsonObject { ["modelId"] = "000001", ["services"] = new JsonArray(service) };
        return new() { ["model"] = model.ToJsonString() };
    }

    public static JsonObject Properties(SimulatedCloudDevice device, CloudStore store, DateTimeOffset now) => new()
    {
        ["properties"] = new JsonArray([.. device.Points.Select(p => new JsonObject
        {
            ["code"] = p.Code, ["custom_name"] = "", ["dp_id"] = p.DpId, ["time"] = now.ToUnixTimeMilliseconds(),
            ["value"] = Value(store.Get(device, p)),
        })]),
    };

    public static JsonArray Logs(IEnumerable<SimulatedCloudLog> logs) => [.. logs.Select(l => new JsonObject
    {
        ["code"] = l.Code, ["event_from"] = "1", ["event_id"] = l.Kind, ["event_time"] = l.Time.ToUnixTimeMilliseconds(), ["status"] = "1",
        ["value"] = l.Value,
    })];

    public static JsonArray Remotes(SimulatedCloudDevice blaster) => [.. blaster.Remotes.Select(r => new JsonObject
    {
        ["remote_id"] = r.Id, ["remote_name"] = r.Name, ["category_id"] = r.CategoryId.ToString(CultureInfo.InvariantCulture), ["brand_name"] = "",
    })];

    public static JsonObject RemoteKeys(SimulatedRemote remote) => new()
    {
        ["category_id"] = remote.CategoryId,
        ["remote_index"] = remote.RemoteIndex,
        ["key_list"] = new JsonArray([.. remote.Keys.Select((key, i) => new JsonObject
        {
            ["key"] = key, ["key_id"] = i, ["key_name"] = key, ["standard_key"] = true,
        })]),
    };

    private static JsonArray Points(IEnumerable<SimulatedCloudPoint> points, bool hasNumbers) => [.. points.Select(p =>
    {
        var point = new JsonObject { ["code"] = p.Code, ["type"] = p.Type, ["values"] = p.Limits, ["name"] = p.Code, ["desc"] = p.Code };
        if (hasNumbers)
            point["dp_id"] = p.DpId;
        return point;
    })];

    private static JsonNode? Value(DpValue value) => JsonNode.Parse(value.ToJson());
}
