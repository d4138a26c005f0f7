using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Output;

/// <summary>What is worth knowing of a device in a list before one talks to it.</summary>
internal static class DeviceNotes
{
    public static IEnumerable<string> Of(DeviceEntry entry, IReadOnlyList<DeviceEntry> all)
    {
        if (entry.Cid is not null || entry.Parent is not null)
            yield return $"sub-device of {(entry.Parent is { } parent ? all.FirstOrDefault(e => e.Id == parent)?.ToString() ?? parent : "an unknown gateway")}";
        else if (entry.KeyProblem is { } problem)
            yield return problem;
        else if (entry.Key is null)
            yield return "no local key: run 'tuya wizard'";
        if (BatteryDevices.IsOne(entry))
            yield return BatteryDevices.Note;
        if (all.Count(e => string.Equals(e.Name, entry.Name, StringComparison.OrdinalIgnoreCase)) > 1 && entry.Name is not null)
            yield return "another device has this name too: use the id";
    }
}
