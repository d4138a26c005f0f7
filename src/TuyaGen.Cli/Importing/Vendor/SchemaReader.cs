using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads the schema that a device gets when it is activated, and the app's form of it, which has codes too.</summary>
internal static class SchemaReader
{
    /// <summary>The schemas in what the device or the app got; none where there is none. Collections have several by their ids.</summary>
    public static IReadOnlyList<JsonElement> FindAll(JsonElement root) => root.Member("schemas") is { } several
        ? [.. ((JsonElement?)several).Members().Select(m => Find(m.Value)).OfType<JsonElement>()]
        : [.. new[] { Find(root) }.OfType<JsonElement>()];

    public static VendorDevice Read(JsonElement schema) => new([.. ((JsonElement?)schema).Items().Where(IsPoint).Select(Point)]);

    private static JsonElement? Find(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : root.Member("schema") ?? default;
        if (list.ValueKind == JsonValueKind.String)
            list = JsonAccess.TryParse(root.Text("schema")) ?? default;
        return list.ValueKind == JsonValueKind.Array && ((JsonElement?)list).Items().Any(IsPoint) ? list : null;
    }

    private static bool IsPoint(JsonElement entry) => entry.Whole("id") is not null && entry.Member("type") is not null;

    private static VendorPoint Point(JsonElement point)
    {
        var property = point.Member("property").AsObject();
        return new()
        {
            Id = point.Whole("id"),
            Code = point.Text("code"),
            Type = property?.Text("type") ?? point.Text("type") ?? "",
            Values = property,
            Access = point.Text("mode") switch
            {
                "ro" => PointAccess.ReadOnly,
                "wr" or "wo" => PointAccess.WriteOnly,
                "rw" => PointAccess.ReadWrite,
                _ => null,
            },
            Name = point.Text("name"),
            Description = point.Text("desc"),
        };
    }
}
