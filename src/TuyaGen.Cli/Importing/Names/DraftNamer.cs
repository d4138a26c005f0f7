using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Names;

/// <summary>
/// Gives names to everything in a draft that has none: the vendor's and people's words in the way of C#, each one once, none that
/// every device has already. A name that is given stays.
/// </summary>
internal sealed class DraftNamer
{
    // Classes that are named after the device: a type of a property must not be one of them.
    private static readonly HashSet<string> ClassSuffixes = ["Device", "State", "Write", "Model", "Channel"];

    private readonly string _device;
    private readonly NameSet _types;

    private DraftNamer(string device, IEnumerable<string> types)
    {
        _device = device;
        _types = new(n => n.Length > device.Length && n.StartsWith(device, StringComparison.Ordinal) && ClassSuffixes.Contains(n[device.Length..]));
        foreach (var type in types)
            _types.Keep(type);
    }

    /// <param name="draft">The draft. Points that are named keep their names.</param>
    /// <param name="taken">Names of properties that are not in the draft and must not be used.</param>
    /// <param name="takenTypes">Names of types of the device that are not in the draft.</param>
    public static DeviceDraft Name(DeviceDraft draft, IEnumerable<string> taken, IEnumerable<string> takenTypes)
    {
        var device = draft.Name ?? DeviceName(draft.Labels);
        var namer = new DraftNamer(device, takenTypes);
        return namer.Named(draft with { Name = device }, taken);
    }

    /// <summary>The name of a device for the first label that gives one.</summary>
    public static string DeviceName(IEnumerable<string> labels)
    {
        var name = Labels.ToName(labels) ?? "Device";
        return name.EndsWith("Device", StringComparison.Ordinal) && name.Length > "Device".Length ? name[..^"Device".Length] : name;
    }

    private DeviceDraft Named(DeviceDraft draft, IEnumerable<string> taken)
    {
        var names = new NameSet(n => CoreNames.IsReservedProperty(n, _device) || !Identifiers.IsMember(n));
        foreach (var name in taken.Concat(draft.Points.Select(p => p.Name)).Concat(draft.Computed.Select(c => c.Name)).OfType<string>())
            names.Keep(name);
        return draft with
        {
            Types = [.. draft.Types.Select(Named)],
            Points = [.. draft.Points.Select(p => Named(p, names))],
            Computed = [.. draft.Computed.Select(c => c with { Name = c.Name ?? Pick(c.Labels, c.Qualifier, null, names) })],
        };
    }

    private TypeDraft Named(TypeDraft type)
    {
        var name = type.Name ?? _types.Take(_device + (Labels.ToName(type.Labels) ?? "Type"));
        return type with
        {
            Name = name,
            Values = MemberNamer.Values(type.Values),
            Bits = MemberNamer.Bits(type.Bits),
            Layout = MemberNamer.Fields(type.Layout, name),
        };
    }

    private PointDraft Named(PointDraft point, NameSet names)
    {
        var hasType = point.Kind is PointKind.Enum or PointKind.Bitmap or PointKind.Packed;
        var name = point.Name ?? Pick(point.Labels, point.Qualifier, point.Id, names, hasType);
        var values = MemberNamer.Values(point.Values);
        return point with
        {
            Name = name,
            Values = values,
            Bits = MemberNamer.Bits(point.Bits),
            Layout = MemberNamer.Fields(point.Layout, _device + name),
            When = [.. point.When.Select(w => w with { Values = MemberNamer.Values(w.Values, values) })],
        };
    }

    // The best label alone, with the entity in front, another label, and in the end the number of the data point.
    private string Pick(IReadOnlyList<string> labels, string? qualifier, int? id, NameSet names, bool hasType = false)
    {
        var all = labels.Select(Labels.ToName).OfType<string>().Select(n => hasType && IsTypeTaken(n) ? n + "Value" : n).Distinct().ToArray();
        var front = Labels.ToName(qualifier);
        var candidates = all.Take(1).Concat(front is null ? [] : all.Select(n => front + n)).Concat(all.Skip(1));
        if (names.TakeFirst(candidates) is { } name)
            return name;
        var stem = all.Length > 0 ? all[0] : "";
        var number = id is { } dp ? string.Create(CultureInfo.InvariantCulture, $"Dp{dp}") : "";
        return names.Take(number.Length == 0 && stem.Length == 0 ? "Computed" : stem + number);
    }

    private bool IsTypeTaken(string property) => ClassSuffixes.Contains(property) || _types.Contains(_device + property);
}
