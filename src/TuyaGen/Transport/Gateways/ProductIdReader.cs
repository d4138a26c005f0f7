using System.Text;
using System.Text.Json;

namespace TuyaGen.Transport;

/// <summary>Looks in a sub-device's report for its product id: <c>productKey</c> as in broadcasts, or <c>pid</c>, at the top or below
/// <c>data</c>. Few gateways add it.</summary>
internal static class ProductIdReader
{
    private const int Longest = 64;

    public static string? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(body));
            var root = document.RootElement;
            return Find(root) ?? (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? Find(data) : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element) => Text(element, "productKey") ?? Text(element, "pid");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= Longest } text
            ? text
            : null;
}
