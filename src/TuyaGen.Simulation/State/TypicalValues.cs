namespace TuyaGen.Simulation.State;

/// <summary>Numbers that one would not wonder at, by their units.</summary>
internal static class TypicalValues
{
    private static readonly Dictionary<string, decimal> ByUnit = new(StringComparer.Ordinal)
    {
        ["V"] = 230,
        ["A"] = 0.27m,
        ["mA"] = 270,
        ["W"] = 61.5m,
        ["VA"] = 62.1m,
        ["kW"] = 0.06m,
        ["kWh"] = 12.34m,
        ["Wh"] = 12340,
        ["Hz"] = 50,
        ["°C"] = 21,
        ["°F"] = 70,
        ["lx"] = 120,
        ["m"] = 1.5m,
        ["hPa"] = 1013,
        ["ppm"] = 600,
        ["µg/m³"] = 8,
        ["dBm"] = -60,
        // Of times, most are countdowns, and nobody has started one.
        ["s"] = 0,
        ["min"] = 0,
        ["h"] = 0,
    };

    /// <summary>A number for a unit; null for a unit that says too little.</summary>
    public static decimal? Find(string? unit) => unit is not null && ByUnit.TryGetValue(unit, out var value) ? value : null;
}
