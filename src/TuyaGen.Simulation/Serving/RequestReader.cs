using System.Text;
using System.Text.Json;

namespace TuyaGen.Simulation.Serving;

/// <summary>Finds in a command's body what a device looks for.</summary>
internal static class RequestReader
{
    /// <summary>Completes a request with what its body names; false when the body is neither empty nor JSON.</summary>
    public static bool TryRead(SimulatedRequest request, byte[] body, out SimulatedRequest read)
    {
        read = request;
        if (body.Length == 0)
            return true;
        try
        {
            using var document = JsonDocument.Parse(body);
            read = Read(request, document.RootElement) with { Json = Encoding.UTF8.GetString(body) };
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // No JSON; or a text in it that is no UTF-8 or holds half of a character, which cannot be read.
            return false;
        }
    }

    private static SimulatedRequest Read(SimulatedRequest request, JsonElement root)
    {
        var data = Find(root, "data") ?? default;
        return request with
        {
            Cid = Text(Find(root, "cid") ?? Find(data, "cid")),
            Dps = (Find(root, "dps") ?? Find(data, "dps")) is { ValueKind: JsonValueKind.Object } dps
                ? Dps.FromJson(dps.GetRawText())
                : null,
            Refresh = Find(root, "dpId") is { ValueKind: JsonValueKind.Array } ids ? Numbers(ids) : [],
        };
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out _)).Select(e => e.GetInt32())];
}
