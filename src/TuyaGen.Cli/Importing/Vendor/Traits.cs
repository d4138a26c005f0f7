using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Finds the interfaces that a device has by codes whose meaning is the same everywhere.</summary>
internal static class Traits
{
    private static readonly string[] Switches = ["switch_led", "switch", "switch_1", "power", "switch_on"];

    public static IReadOnlyList<TraitDraft> Of(IReadOnlyList<PointDraft> points)
    {
        var traits = new List<TraitDraft>();
        if (Switches.Select(c => Find(points, c, PointKind.Bool)).FirstOrDefault(p => p is { Access: PointAccess.ReadWrite }) is { } on)
            traits.Add(new("ISwitchable", [("On", on.Key)]));
        if (Find(points, "cur_power", PointKind.Int) is { } power && Find(points, "cur_voltage", PointKind.Int) is { } voltage
            && Find(points, "cur_current", PointKind.Int) is { } current)
            traits.Add(new("IPowerMeter", [("Power", power.Key), ("Voltage", voltage.Key), ("Current", current.Key)]));
        return traits;
    }

    private static PointDraft? Find(IReadOnlyList<PointDraft> points, string code, PointKind kind) =>
        points.FirstOrDefault(p => p.Kind == kind && string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));
}
