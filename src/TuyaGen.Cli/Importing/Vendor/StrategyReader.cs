using System.Globalization;
using System.Text.Json;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads the local strategy of Tuya's sharing SDK: data points by number, each with the description of its status.</summary>
internal static class StrategyReader
{
    /// <summary>The strategy; null where there is none.</summary>
    public static JsonElement? Find(JsonElement root)
    {
        var strategy = root.Member("local_strategy").AsObject() ?? root;
        return ((JsonElement?)strategy).Members().Any(m => m.Value.Member("status_code") is not null && m.Value.Member("config_item") is not null) ? strategy : null;
    }

    public static VendorDevice Read(JsonElement strategy) => new([.. ((JsonElement?)strategy).Members().Select(m => Point(m.Name, m.Value))]);

    private static VendorPoint Point(string number, JsonElement point)
    {
        var item = point.Member("config_item").AsObject();
        return new()
        {
            Id = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            Code = point.Text("status_code"),
            Aliases = point.Text("status_code_alias") is { } alias && alias != point.Text("status_code") ? [alias] : [],
            Type = item?.Text("valueType") ?? "",
            Values = item?.Member("valueDesc").AsObject(),
        };
    }
}
