using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TuyaGen.Simulation.Cloud;

/// <summary>Answers requests that passed the gate.</summary>
internal sealed class CloudDesk(SimulatedCloudOptions options, CloudTokens tokens, CloudStore store)
{
    private static readonly CloudReply NoSuchPath = CloudReply.Refuse(1108, "uri path invalid");

    public CloudReply Answer(SimulatedCloudRequest request, DateTimeOffset now) => (request.Method, request.Path.Split('/')[1..]) switch
    {
        ("GET", ["v1.0", "token"]) => CloudReply.Of(Token(now)),
        ("GET", ["v1.0", "devices", "factory-infos"]) => CloudReply.Of(CloudForms.Factory(Named(request["device_ids"]))),
        ("GET", ["v1.0", "users", var uid, "devices"]) => CloudReply.Of(CloudForms.Devices(options.Devices.Where(d => d.Uid == uid), store)),
        ("GET", ["v1.0", "iot-01", "associated-users", "devices"]) => Accounts(request),
        ("GET", ["v1.3", "iot-03", "devices"]) => DevicesOf(request),
        ("GET", ["v1.0", "devices", var id]) => Of(id, d => CloudForms.Whole(d, store)),
        ("GET", ["v1.0", "devices", var id, "logs"]) => Of(id, d => Logs(d, request)),
        ("GET", ["v1.0", "iot-03", "devices", var id, "status"]) => Of(id, d => CloudForms.Status(d, store)),
        ("GET", ["v1.0", "iot-03", "devices", var id, "functions"]) => Describe(id, hasStatus: false, hasNumbers: false),
        ("GET", ["v1.0", "iot-03", "devices", var id, "specification"]) => Describe(id, hasStatus: true, hasNumbers: false),
        ("GET", ["v1.1", "devices", var id, "specifications"]) => Describe(id, hasStatus: true, hasNumbers: true),
        ("GET", ["v2.0", "cloud", "thing", var id, "model"]) => Of(id, CloudForms.ThingModel),
        ("GET", ["v2.0", "cloud", "thing", var id, "shadow", "properties"]) => Of(id, d => CloudForms.Properties(d, store, now)),
        ("POST", ["v1.0", "iot-03", "devices", var id, "commands"]) => Command(id, request),
        ("GET", ["v2.0", "infrareds", var id, "remotes"]) => Of(id, CloudForms.Remotes),
        ("GET", ["v2.0", "infrareds", var id, "remotes", var remote, "keys"]) => Keys(id, remote),
        ("POST", ["v2.0", "infrareds", var id, "remotes", _, "command"]) => Of(id, _ => true),
        ("GET", ["v1.0", "smart-lock", "devices", var id, "password-ticket"]) => Of(id, _ => Ticket()),
        ("POST", ["v1.1", "devices", var id, "door-lock", "password-free", "open-door"]) => OpenDoor(id, request),
        _ => NoSuchPath,
    };

    private JsonObject Token(DateTimeOffset now) => new()
    {
        ["access_token"] = tokens.Give(now),
        ["refresh_token"] = "0",
        ["expire_time"] = (long)options.TokenLifetime.TotalSeconds,
        ["uid"] = "bay0000000000project",
    };

    private IEnumerable<SimulatedCloudDevice> Named(string? ids) => (ids ?? "").Split(',').Select(Find).OfType<SimulatedCloudDevice>();

    private SimulatedCloudDevice? Find(string id) => options.Devices.FirstOrDefault(d => d.Id == id);

    private CloudReply Of(string id, Func<SimulatedCloudDevice, JsonNode?> answer) =>
        Find(id) is { } device ? CloudReply.Of(answer(device)) : CloudReply.Refuse(1106, "permission deny");

    private CloudReply Describe(string id, bool hasStatus, bool hasNumbers) => Find(id) is { Points.Count: 0 }
        ? CloudReply.Refuse(2009, "not support this device")
        : Of(id, d => CloudForms.Specification(d, hasStatus, hasNumbers));

    private CloudReply Keys(string id, string remote) => Find(id)?.Remotes.FirstOrDefault(r => r.Id == remote) is { } known
        ? CloudReply.Of(CloudForms.RemoteKeys(known))
        : CloudReply.Refuse(1106, "permission deny");

    private JsonObject Ticket() => new() { ["ticket_id"] = store.NewTicket(), ["expire_time"] = 60 };

    private CloudReply OpenDoor(string id, SimulatedCloudRequest request) =>
        Of(id, _ => store.UseTicket(Json(request)?["ticket_id"]?.GetValue<string>()));

    private CloudReply Accounts(SimulatedCloudRequest request)
    {
        var page = CloudPage.Of(options.Devices, request["size"], request["last_row_key"], options.MaxPageSize);
        return CloudReply.Of(new JsonObject
        {
            ["devices"] = CloudForms.Brief(page.Items, store), ["has_more"] = page.HasMore, ["last_row_key"] = page.Next,
            ["total"] = options.Devices.Count,
        });
    }

    private CloudReply DevicesOf(SimulatedCloudRequest request)
    {
        SimulatedCloudDevice[] all = [.. options.Devices.Where(d => d.Uid == request["source_id"])];
        var page = CloudPage.Of(all, request["page_size"], request["last_row_key"], options.MaxPageSize);
        return CloudReply.Of(new JsonObject
        {
            ["list"] = CloudForms.Devices(page.Items, store), ["has_more"] = page.HasMore, ["last_row_key"] = page.Next, ["total"] = all.Length,
        });
    }

    private JsonObject Logs(SimulatedCloudDevice device, SimulatedCloudRequest request)
    {
        var (from, to) = (Number(request["start_time"]), Number(request["end_time"]));
        var kinds = (request["type"] ?? "").Split(',');
        SimulatedCloudLog[] wanted = [.. device.Logs
            .Where(l => l.Time.ToUnixTimeMilliseconds() is var t && t >= from && t <= to)
            .Where(l => kinds.Contains(l.Kind.ToString(CultureInfo.InvariantCulture)))
            .OrderByDescending(l => l.Time)];
        var page = CloudPage.Of(wanted, request["size"], request["start_row_key"], options.MaxPageSize);
        return new() { ["logs"] = CloudForms.Logs(page.Items), ["has_next"] = page.HasMore, ["next_row_key"] = page.Next };
    }

    private CloudReply Command(string id, SimulatedCloudRequest request)
    {
        if (Find(id) is not { } device)
            return CloudReply.Refuse(1106, "permission deny");
        if (!device.IsOnline)
            return CloudReply.Refuse(2001, "device is offline");
        var commands = Json(request)?["commands"]?.AsArray() ?? [];
        foreach (var command in commands)
        {
            var code = command?["code"]?.GetValue<string>();
            if (device.Points.FirstOrDefault(p => p.Code == code) is not { IsWritable: true } point)
                return CloudReply.Refuse(2008, "command or value not support");
            store.Set(device, point.Code, DpValue.FromJson(command!["value"]?.ToJsonString() ?? "null"));
        }

        return CloudReply.Of(true);
    }

    private static JsonNode? Json(SimulatedCloudRequest request)
    {
        try
        {
            return JsonNode.Parse(request.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
