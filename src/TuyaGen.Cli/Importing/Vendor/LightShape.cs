namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>
/// Recognizes what a light's text is by the JSON with which the cloud describes it. The device itself knows no JSON: it has the
/// numbers as hexadecimal digits, in the order of the keys.
/// </summary>
internal static class LightShape
{
    /// <summary>The type and codec; null for other shapes.</summary>
    public static (string Type, string? Codec)? Of(VendorPoint point)
    {
        if (point.Values?.Member("h") is null || point.Values?.Member("s") is not { } saturation || point.Values?.Member("v") is null)
            return null;
        return saturation.Number("max") switch
        {
            1000 => ("Std.Colour", "hsv16"),
            255 => ("Std.Colour", "rgb8hsv"),
            _ => null,
        };
    }
}
