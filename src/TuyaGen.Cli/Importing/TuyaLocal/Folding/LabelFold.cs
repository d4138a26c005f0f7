using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>What a data point may be called: what people call the entity whose main attribute it is, else the attribute.</summary>
internal static class LabelFold
{
    // The attribute that an entity is about says nothing that the entity's name does not.
    private static readonly HashSet<string> Main =
    [
        "binary_sensor.sensor", "button.button", "event.event", "lock.lock", "number.value", "select.option", "sensor.sensor",
        "switch.switch", "text.value", "time.hms", "valve.valve",
    ];

    private static readonly HashSet<string> Clock = ["hour", "minute", "second"];

    // Classes that say how something is shown, not what it is.
    private static readonly HashSet<string> Vague = ["enum", "problem", "identify", "restart", "update"];

    // Attributes whose names are abbreviations.
    private static readonly Dictionary<string, string> Spoken = new() { ["rgbhsv"] = "colour", ["color_temp"] = "colour_temperature" };

    /// <summary>What a data point may be called, best first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<DpUse> uses) => [.. uses.OrderBy(Rank).SelectMany(Of).Distinct().Take(5)];

    /// <summary>What several parts of one value may be called together: the words that all their names have.</summary>
    public static string Together(IEnumerable<DpUse> parts, string what)
    {
        string[][] names = [.. parts.Select(p => Of([p])[0].Split(' ', '_'))];
        var shared = names[0].Where(w => Array.TrueForAll(names, n => n.Contains(w, StringComparer.OrdinalIgnoreCase)));
        return string.Join(' ', shared.Append(what));
    }

    /// <summary>What a data point is, for a sentence.</summary>
    public static string Title(IEnumerable<DpUse> uses)
    {
        var best = uses.MinBy(Rank)!;
        return IsMain(best) || Entity(best.Entity) is not { } entity ? Of([best])[0] : $"{entity} {Own(best.Dps)}";
    }

    /// <summary>What stands before the name where another property has it.</summary>
    public static string Qualifier(IEnumerable<DpUse> uses)
    {
        var best = uses.MinBy(Rank)!;
        return IsMain(best) ? best.Entity.Kind : Entity(best.Entity) ?? best.Entity.Kind;
    }

    /// <summary>What people call the entity; null where it has no name of its own.</summary>
    public static string? Entity(EntityDefinition entity) =>
        entity.Name ?? entity.Key ?? (entity.Class is { } kind && !Vague.Contains(kind) ? kind : null);

    private static IEnumerable<string> Of(DpUse use)
    {
        var entity = Entity(use.Entity);
        if (IsMain(use))
            return [entity ?? use.Entity.Class ?? use.Entity.Kind];
        var own = Own(use.Dps);
        return entity is null ? [own] : [own, $"{entity} {own}"];
    }

    private static string Own(DpsDefinition dps) => Spoken.GetValueOrDefault(dps.Name, dps.Name);

    // A clock with one hand is that hand.
    private static bool IsMain(DpUse use) => Main.Contains($"{use.Entity.Kind}.{use.Dps.Name}")
        || (use.Entity.Kind == "time" && Clock.Contains(use.Dps.Name) && use.Entity.Dps.Count(d => Clock.Contains(d.Name)) == 1);

    private static int Rank(DpUse use) => (IsMain(use), AccessFold.IsWritten(use)) switch
    {
        _ when use.Dps.Name is "available" || use.Dps.Name.StartsWith("unknown", StringComparison.Ordinal) => 9,
        (_, true) when Entity(use.Entity) is not null || !IsMain(use) => 0,
        (true, _) when Entity(use.Entity) is not null => 1,
        (false, _) => 2,
        _ => 3,
    };
}
