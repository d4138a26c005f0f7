using System.Globalization;
using System.Text.Json;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads the mappings that tinytuya keeps in <c>devices.json</c>: data points by number. They do not tell what can be written.</summary>
internal static class MappingReader
{
    /// <summary>Whether an object is a mapping: each member an object with a code or a type.</summary>
    public static bool Recognizes(JsonElement root)
    {
        var members = ((JsonElement?)root).Members().ToArray();
        return members.Length > 0 && Array.TrueForAll(members, m => m.Value.Member("code") is not null && m.Value.Member("type") is not null);
    }

    public static IReadOnlyList<VendorPoint> Read(JsonElement mapping) => [.. ((JsonElement?)mapping).Members().Select(m => Point(m.Name, m.Value))];

    private static VendorPoint Point(string number, JsonElement point)
    {
        var code = point.Text("code") ?? number;
        return new()
        {
            Id = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            Code = code,
            Type = point.Text("type") ?? "",
            Values = WithUnit(point.Member("values").AsObject() ?? point.Member("raw_values").AsObject()),
            Name = point.Text("name"),
            Description = point.Text("desc"),
        };
    }

    private static JsonElement? WithUnit(JsonElement? values)
    {
        if (values is not { } spec || spec.Text("unit") is not { } written || Units.OfTinyTuya(written) is not { } unit || unit == written)
            return values;
        var members = values.Members().Select(m => $"{Json.Quote(m.Name)}:{(m.Name == "unit" ? Json.Quote(unit) : m.Value.GetRawText())}");
        return JsonAccess.Parse($"{{{string.Join(',', members)}}}");
    }
}
