using System.Text.Json;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads lists of devices, <c>devices.json</c> and <c>tuya-raw.json</c> of tinytuya: one kind of device for each product.</summary>
internal static class DeviceListReader
{
    /// <summary>The list; null where there is none.</summary>
    public static JsonElement[]? Find(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : root.Member("devices") ?? root.Member("list");
        JsonElement[] devices = [.. list.Items().Where(IsDevice)];
        return devices.Length > 0 ? devices : null;
    }

    /// <param name="devices">The devices.</param>
    /// <param name="skipped">Takes a sentence for each that is not described.</param>
    public static IReadOnlyList<VendorDevice> Read(IReadOnlyList<JsonElement> devices, List<string> skipped)
    {
        var products = new List<VendorDevice>();
        foreach (var same in devices.GroupBy(d => d.Text("product_id") ?? d.Text("id"), StringComparer.Ordinal))
        {
            JsonElement[] described = [.. same.Where(d => d.Member("mapping").Members().Any())];
            if (described.Length > 0)
                products.Add(Product(described, same.First().Text("product_id")));
            else
                skipped.Add(Undescribed([.. same]));
        }

        return products;
    }

    /// <summary>What one entry says.</summary>
    public static VendorDevice Read(JsonElement device) => Product([device], device.Text("product_id"));

    // A data point of a schema has a number and a type.
    private static bool IsDevice(JsonElement entry) => entry.Member("id") is { ValueKind: JsonValueKind.String } && entry.Member("type") is null;

    private static VendorDevice Product(JsonElement[] described, string? id)
    {
        var first = described[0];
        var name = first.Text("product_name");
        return new([.. described.Select(d => d.Member("mapping")).OfType<JsonElement>().SelectMany(MappingReader.Read)])
        {
            Labels = [.. new[] { name, first.Text("model"), first.Text("name"), first.Text("category") }.OfType<string>()],
            Category = first.Text("category"),
            Products = id is null ? [] : [new(id) { Name = name, Model = first.Text("model") }],
            Doc = Sentences.Of(name),
        };
    }

    private static string Undescribed(JsonElement[] devices)
    {
        var names = string.Join(", ", devices.Select(d => (d.Text("name") ?? d.Text("id"))?.Trim()));
        var why = devices[0].Member("mapping") is null
            ? "has no mapping. tinytuya's wizard writes one when it is asked for DP maps; 'tuya draft' asks the cloud and the device."
            : "has an empty mapping: the cloud does not describe the product. 'tuya draft' asks the device.";
        return $"{names} {why}";
    }
}
