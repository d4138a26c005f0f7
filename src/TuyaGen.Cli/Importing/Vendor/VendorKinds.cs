namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>One table of the words that the vendor has for types; each form of description has its own.</summary>
internal static class VendorKinds
{
    private static readonly Dictionary<string, VendorKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bool"] = VendorKind.Bool, ["boolean"] = VendorKind.Bool,
        ["value"] = VendorKind.Value, ["integer"] = VendorKind.Value, ["int"] = VendorKind.Value, ["long"] = VendorKind.Value, ["number"] = VendorKind.Value,
        ["float"] = VendorKind.Float, ["double"] = VendorKind.Float,
        ["enum"] = VendorKind.Enum,
        ["string"] = VendorKind.Text, ["text"] = VendorKind.Text,
        ["raw"] = VendorKind.Raw,
        ["bitmap"] = VendorKind.Bitmap, ["fault"] = VendorKind.Bitmap,
        ["json"] = VendorKind.Json,
        ["struct"] = VendorKind.Struct, ["object"] = VendorKind.Struct,
        ["array"] = VendorKind.Array,
        ["date"] = VendorKind.Date,
    };

    public static VendorKind Of(string type) => Words.GetValueOrDefault(type.Trim());
}
