namespace TuyaGen.Cli.Input;

/// <summary>Which devices run on a battery and are on the network only when something happens, by Tuya's category codes.</summary>
internal static class BatteryDevices
{
    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "mcs", // doors and windows
        "pir", // motion
        "wsdcg", // temperature and humidity
        "ywbj", // smoke
        "sj", // water
        "zd", // vibration
        "ldcg", // light
        "sos", // emergency button
        "wxkg", // scene button
        "ms", // lock
        "jtmspro", // lock
    };

    public static bool Has(string? category) => category is not null && Categories.Contains(category);
}
