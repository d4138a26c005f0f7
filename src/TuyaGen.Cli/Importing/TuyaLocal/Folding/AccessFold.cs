using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>
/// What can be done with a data point. Definitions do not say it: an attribute is written if its entity is one that writes it, and
/// all others are only shown (make-all/tuya-local:custom_components/tuya_local/devices/README.md names them).
/// </summary>
internal static class AccessFold
{
    private static readonly Dictionary<string, string[]> Written = new()
    {
        ["alarm_control_panel"] = ["alarm_state", "trigger"],
        ["button"] = ["button"],
        ["camera"] = ["switch", "motion_enable"],
        ["climate"] =
        [
            "aux_heat", "fan_mode", "humidity", "hvac_mode", "preset_mode", "swing_mode", "swing_horizontal_mode", "temperature",
            "target_temp_high", "target_temp_low",
        ],
        ["cover"] = ["position", "control", "tilt_position"],
        ["datetime"] = ["year", "month", "day", "hour", "minute", "second"],
        ["fan"] = ["switch", "preset_mode", "speed", "oscillate", "direction"],
        ["humidifier"] = ["switch", "mode", "humidity"],
        ["infrared"] = ["send", "control", "code_type"],
        ["lawn_mower"] = ["command"],
        ["light"] = ["switch", "brightness", "color_temp", "rgbhsv", "named_color", "color_mode", "effect"],
        ["lock"] = ["lock", "open", "code_unlock", "set_unlock_code", "approve_unlock", "approve_intercom"],
        ["number"] = ["value", "decimal"],
        ["remote"] = ["send", "control", "delay", "code_type"],
        ["select"] = ["option"],
        ["siren"] = ["switch", "tone", "volume_level", "duration"],
        ["switch"] = ["switch"],
        ["text"] = ["value"],
        ["time"] = ["hour", "minute", "second", "hms"],
        ["vacuum"] = ["command", "locate", "power", "activate", "direction_control", "fan_speed"],
        ["valve"] = ["valve", "switch"],
        ["water_heater"] = ["operation_mode", "temperature", "away_mode"],
    };

    // What is sent and never comes back.
    private static readonly HashSet<(string Entity, string Attribute)> Sent =
    [
        ("button", "button"), ("infrared", "send"), ("infrared", "control"), ("lawn_mower", "command"), ("remote", "send"),
        ("remote", "control"),
    ];

    public static PointAccess Of(DpGroup group)
    {
        if (!group.Uses.Any(IsWritten))
            return PointAccess.ReadOnly;
        return group.Uses.All(u => Sent.Contains((u.Entity.Kind, u.Dps.Name))) ? PointAccess.WriteOnly : PointAccess.ReadWrite;
    }

    /// <summary>Whether the entity writes the attribute: by itself, or in the place of one that it writes.</summary>
    public static bool IsWritten(DpUse use) =>
        !use.Dps.IsReadOnly && (IsControl(use.Entity, use.Dps) || Stands(use.Entity).Contains(use.Dps.Name));

    private static bool IsControl(EntityDefinition entity, DpsDefinition dps) =>
        !dps.IsReadOnly && Written.TryGetValue(entity.Kind, out var names) && names.Contains(dps.Name);

    private static HashSet<string> Stands(EntityDefinition entity)
    {
        var stands = new HashSet<string>();
        var open = new Queue<DpsDefinition>(entity.Dps.Where(d => IsControl(entity, d)));
        while (open.TryDequeue(out var dps))
        {
            var names = dps.Rules.SelectMany(r => r.Conditions.Prepend(r)).Select(r => r.Redirect).OfType<string>();
            foreach (var name in names.Where(stands.Add))
            {
                foreach (var next in entity.Dps.Where(d => d.Name == name && !d.IsReadOnly))
                    open.Enqueue(next);
            }
        }

        return stands;
    }
}
