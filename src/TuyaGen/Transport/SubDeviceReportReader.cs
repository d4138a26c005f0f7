using System.Text.Json;

namespace TuyaGen.Transport;

/// <summary>Reads a gateway's report: <c>{"data":{"online":[..],"offline":[..]}}</c>, the lists where they are found.</summary>
internal static class SubDeviceReportReader
{
    public static SubDeviceReport Read(TuyaMessage message)
    {
        if (!message.IsJson)
            return new([], []);
        using var document = JsonDocument.Parse(message.Text);
        var root = document.RootElement;
        if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            root = data;
        return new(List(root, "online"), List(root, "offline"));
    }

    private static string[] List(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
