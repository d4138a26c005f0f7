using System.Text.Json;

namespace TuyaGen.Cloud.Wire;

/// <summary>Makes descriptions of data points out of what the cloud writes.</summary>
internal static class PointDescription
{
    private const char Celsius = '\u2103';
    private const char Fahrenheit = '\u2109';
    private const string ChineseSecond = "\u79d2";

    public static CloudPoint Read(PointData data, bool isWritable) => Limit(
        new()
        {
            Code = data.Code ?? "",
            DpId = data.DpId ?? data.DpIdOfExample,
            Type = data.Type ?? "",
            Name = data.Name,
            Description = data.Desc,
            IsWritable = isWritable,
        },
        data.Values);

    public static CloudPoint Read(ThingModelData.Property data)
    {
        var hasSpec = data.TypeSpec.ValueKind == JsonValueKind.Object;
        return Limit(
            new()
            {
                Code = data.Code ?? "",
                DpId = data.AbilityId,
                Type = (hasSpec ? Text(data.TypeSpec, "type") : null) ?? "",
                Name = data.Name,
                Description = data.Description,
                IsWritable = data.AccessMode?.Contains('w', StringComparison.Ordinal) == true,
            },
            hasSpec ? data.TypeSpec.GetRawText() : null);
    }

    // What is no JSON, as makers write now and then, is kept as it is.
    private static CloudPoint Limit(CloudPoint point, string? values)
    {
        if (string.IsNullOrWhiteSpace(values))
            return point;
        try
        {
            using var document = JsonDocument.Parse(values);
            var limited = document.RootElement.ValueKind == JsonValueKind.Object ? Limit(point, document.RootElement) : point;
            return limited with { Values = values };
        }
        catch (JsonException)
        {
            return point with { Values = values };
        }
    }

    private static CloudPoint Limit(CloudPoint point, JsonElement values) => point with
    {
        Unit = Text(values, "unit")?.Replace($"{Celsius}", "°C", StringComparison.Ordinal).Replace($"{Fahrenheit}", "°F", StringComparison.Ordinal)
            .Replace(ChineseSecond, "s", StringComparison.Ordinal),
        Min = Number(values, "min"),
        Max = Number(values, "max"),
        Step = Number(values, "step"),
        Scale = Number(values, "scale") is { } scale and >= 0 and <= 28 ? (int)scale : null,
        Choices = [.. Texts(values, "range"), .. Texts(values, "label")],
    };

    private static string? Text(JsonElement values, string name) =>
        values.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static decimal? Number(JsonElement values, string name) =>
        values.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static IEnumerable<string> Texts(JsonElement values, string name) =>
        values.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)
            : [];
}
