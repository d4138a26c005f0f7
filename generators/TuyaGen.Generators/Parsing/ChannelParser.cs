using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Finds what the channels of a device have in common: the properties that belong to a channel, by their names inside it.</summary>
internal sealed class ChannelParser(PropertyTable properties, string device, DiagnosticBag bag)
{
    public EquatableArray<ChannelMemberSpec> Parse() => properties.Entries
        .Where(e => Of(e).Channel > 0)
        .GroupBy(e => Of(e).Member!)
        .Select(g => Member(g.Key, [.. g]))
        .ToEquatable();

    private static PointSpec Of(PropertyEntry entry) => entry.Points[0].Point.Spec;

    private ChannelMemberSpec Member(string name, IReadOnlyList<PropertyEntry> entries)
    {
        var first = entries[0];
        if (CoreNames.IsChannelMember(name) || name == device + "Channel")
            bag.Add(TuyaDiagnostics.NameTaken, first.Points[0].Point.At, name, "a member of every channel");
        foreach (var other in entries.Where(e => e.Type != first.Type))
        {
            bag.Add(TuyaDiagnostics.TypeMismatch, other.Points[0].Point.At, $"'{name}' of channel {Values.Invariant(Of(other).Channel)}",
                $"{first.Type.Describe()} as in channel {Values.Invariant(Of(first).Channel)}", other.Type.Describe());
        }

        foreach (var twice in entries.GroupBy(e => Of(e).Channel).Where(g => g.Count() > 1))
        {
            bag.Add(TuyaDiagnostics.NameTaken, twice.Last().Points[0].Point.At, name,
                $"another data point of channel {Values.Invariant(twice.Key)} ('member' gives it another name)");
        }

        return new(name, first.Type, PropertyLimits.Of(first), entries.Select(e => new ChannelSlot(Of(e).Channel, e.Index)).ToEquatable())
        {
            IsReadable = entries.Any(e => e.IsReadable),
            IsWritable = entries.Any(e => e.IsWritable),
        };
    }
}
