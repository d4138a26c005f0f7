using System.Collections.Frozen;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>What the vendor's codes mean beyond what descriptions say of them. The codes are the vendor's standard ones.</summary>
internal static class KnownCodes
{
    // Measured, so nobody writes them; descriptions call some of them writable all the same.
    private static readonly FrozenSet<string> Measured = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "cur_current", "cur_power", "cur_voltage", "add_ele", "total_power", "forward_energy_total", "reverse_energy_total", "total_forward_energy",
        "fault", "temp_current", "temp_current_f", "humidity_current", "humidity_value", "va_temperature", "va_humidity", "battery_percentage",
        "battery_state", "battery_value", "co2_value", "pm25_value", "voc_value", "ch2o_value", "gas_sensor_value", "smoke_sensor_value",
        "phase_a", "phase_b", "phase_c", "leakage_current", "power_factor", "frequency", "supply_frequency", "work_state", "charger_state");

    private static readonly string[] Secrets = ["password", "passwd", "secret", "token", "unlock_key"];

    // A plug measures these only when it is asked to.
    private static readonly FrozenSet<string> OnRequest = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "cur_current", "cur_power", "cur_voltage");

    public static bool IsMeasured(string? code) => code is not null && Measured.Contains(code);

    public static bool NeedsRefresh(string? code) => code is not null && OnRequest.Contains(code);

    /// <summary>Whether its values are nobody's business: passwords, keys of cards and doors.</summary>
    public static bool IsSecret(string? code) => code is not null && Array.Exists(Secrets, s => code.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>What kind of sum it is, in the word of device models.</summary>
    public static string? SumOf(string? code) => code switch
    {
        "cur_current" or "cur_power" or "cur_voltage" => "measurement",
        "add_ele" => "delta",
        "forward_energy_total" or "reverse_energy_total" or "total_forward_energy" => "increasing",
        _ => null,
    };

    /// <summary>The packed value that bytes of a code are; null where they differ from device to device, or are not known.</summary>
    public static string? PackedType(string? code) => code switch
    {
        "phase_a" or "phase_b" or "phase_c" => "Std.PhaseReading",
        "alarm_set_2" => "Std.BreakerLimits",
        "cycle_time" => "Std.CycleTimers",
        "random_time" or "normal_time" => "Std.SocketTimers",
        "random_timing" => "Std.LightTimers",
        "meal_plan" => "Std.MealPlan",
        _ => null,
    };

    /// <summary>The type and codec of a light's texts, which the cloud describes as JSON; null for other texts.</summary>
    /// <param name="code">The code.</param>
    /// <param name="id">The number of the data point: lights of the first generation use those below 20.</param>
    public static (string Type, string? Codec)? LightType(string? code, int id) => code switch
    {
        "colour_data_v2" => ("Std.Colour", "hsv16"),
        "colour_data" or "colour_data_hsv" => ("Std.Colour", id < 20 ? "rgb8hsv" : "hsv16"),
        "scene_data_v2" => ("Std.LightScene", null),
        "control_data_v2" => ("Std.LiveColour", null),
        "control_data" or "music_data" => id < 20 ? ("Std.LiveColour", "live-rgb8") : ("Std.LiveColour", null),
        _ => null,
    };
}
