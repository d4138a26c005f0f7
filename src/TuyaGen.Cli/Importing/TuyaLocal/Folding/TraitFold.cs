using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The interfaces that a device has by entities whose attributes mean the same everywhere.</summary>
internal sealed class TraitFold(Definition definition, IReadOnlyList<PointDraft> points, IReadOnlyList<ComputedDraft> computed)
{
    private static readonly string[] Switched = ["light", "switch", "fan", "humidifier", "siren", "valve"];
    private static readonly string[] Heated = ["climate", "water_heater"];

    public static IReadOnlyList<TraitDraft> Of(
        Definition definition, IReadOnlyList<PointDraft> points, IReadOnlyList<ComputedDraft> computed) =>
        [.. new TraitFold(definition, points, computed).All()];

    private IEnumerable<TraitDraft> All()
    {
        if (Find(Switched, "switch", p => p is { Kind: PointKind.Bool, Access: PointAccess.ReadWrite }) is { } on)
            yield return new("ISwitchable", [("On", on)]);
        if (Find(["light"], "rgbhsv", p => p is { Type: "Std.Colour", Access: PointAccess.ReadWrite }) is { } colour)
            yield return new("IColourLight", [("Colour", colour)]);
        if (Find(["light"], "color_temp", p => p is { Number.View: not null, Access: PointAccess.ReadWrite }) is { } kelvin)
            yield return new("ITemperatureLight", [("Temperature", kelvin)]);
        if (Find(Heated, "temperature", p => p is { Kind: PointKind.Int, Access: PointAccess.ReadWrite }) is { } target
            && Find(Heated, "current_temperature", p => p is { Kind: PointKind.Int, Access: not PointAccess.WriteOnly }) is { } current)
            yield return new("IThermostat", [("Current", Active(current)), ("Target", Active(target))]);
        if (Measured("power", "W") is { } power && Measured("voltage", "V") is { } voltage && Measured("current", "A") is { } ampere)
            yield return new("IPowerMeter", [("Power", power), ("Voltage", voltage), ("Current", ampere)]);
    }

    private string? Find(IReadOnlyCollection<string> kinds, string attribute, Predicate<PointDraft> fits) => definition.Entities
        .Where(e => kinds.Contains(e.Kind)).Select(e => Point(e.Find(attribute))).FirstOrDefault(p => p is not null && fits(p))?.Key;

    private string? Measured(string kind, string unit) => definition.Entities
        .Where(e => e is { Kind: "sensor" } && e.Class == kind).Select(e => Point(e.Find("sensor")))
        .FirstOrDefault(p => p is { Kind: PointKind.Int, Access: not PointAccess.WriteOnly } && p.Number?.Unit == unit)?.Key;

    private PointDraft? Point(DpsDefinition? dps) => dps is null ? null : points.FirstOrDefault(p => p.Key == DpGroup.KeyOf(dps.Id));

    // Where several take each other's place, the one that counts.
    private string Active(string key) => computed.FirstOrDefault(c => c.Otherwise?.Point == key)?.Key ?? key;
}
