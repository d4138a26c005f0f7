using System.Text;
using System.Text.Json;

namespace TuyaGen.Transport;

/// <summary>Reads a gateway's list: <c>{"reqType":"subdev_online_stat_report","data":{"online":[..],"offline":[..]}}</c>, wherever in it
/// the two stand.</summary>
internal static class SubDeviceReportReader
{
    /// <summary>The list; null where the message holds none.</summary>
    public static SubDeviceReport? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(body));
            var root = document.RootElement;
            if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
                root = data;
            var (online, offline) = (List(root, "online"), List(root, "offline"));
            return online is null && offline is null ? null : new(online ?? [], offline ?? []);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped.
            return null;
        }
    }

    private static string[]? List(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : null;
}
