using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads enumerations and sets of flags.</summary>
internal sealed class TypeParser(DiagnosticBag bag)
{
    // The member that stands for a word that is not listed, and the one for no bit.
    public const string UnknownMember = "Unknown";
    public const string NoBitMember = "None";

    public NamedType? Enum(string name, JsonNode values, string? doc)
    {
        EnumEntry?[] entries;
        switch (values.Kind)
        {
            case JsonKind.Object:
                entries = [.. values.Members.Select(Entry)];
                break;
            case JsonKind.Array:
                var wires = values.Items.Select(i => Values.Scalar(i, "values", bag)).ToArray();
                var names = MemberNames.Of([.. wires.Select(w => w?.Text ?? "")]);
                entries = [.. wires.Zip(names, (w, n) => w is null ? null : Plain(Free(n, UnknownMember), w))];
                break;
            default:
                bag.Add(TuyaDiagnostics.WrongKind, values.Range, "values", "an object or a list", values.Describe());
                return null;
        }

        if (entries.Length == 0)
            bag.Add(TuyaDiagnostics.NoValues, values.Range, $"The enumeration '{name}'");
        CheckWires(values, entries);
        return new NamedType(new(ClrKind.Enum, name), doc, entries.OfType<EnumEntry>().ToEquatable(), default);
    }

    /// <summary>A set of flags of which no bit has a name yet.</summary>
    public static NamedType Bitmap(string name) => new(new(ClrKind.Bitmap, name), null, default, default);

    public NamedType? Bitmap(string name, JsonNode bits, string? doc)
    {
        BitEntry?[] entries;
        switch (bits.Kind)
        {
            case JsonKind.Object:
                entries = [.. bits.Members.Select(Bit)];
                break;
            case JsonKind.Array:
                entries = ListedBits(bits.Items);
                break;
            default:
                bag.Add(TuyaDiagnostics.WrongKind, bits.Range, "bits", "an object or a list", bits.Describe());
                return null;
        }

        if (bits.Members.Count == 0 && bits.Items.All(i => i.Kind == JsonKind.Null))
            bag.Add(TuyaDiagnostics.NoValues, bits.Range, $"The bitmap '{name}'");
        foreach (var group in entries.OfType<BitEntry>().GroupBy(e => e.Bit).Where(g => g.Count() > 1))
        {
            var second = bits.Members.First(m => m.Name == group.Last().Name || Free(m.Name, NoBitMember) == group.Last().Name);
            bag.Add(TuyaDiagnostics.DuplicateBit, second.Value.Range, Values.Invariant(group.Key), group.First().Name);
        }

        return new(new(ClrKind.Bitmap, name), doc, default, entries.OfType<BitEntry>().OrderBy(e => e.Bit).ToEquatable());
    }

    /// <summary>The name in C# of a member that a document names.</summary>
    public static string Free(string name, string taken) => name == taken ? name + "Value" : name;

    private BitEntry?[] ListedBits(IReadOnlyList<JsonNode> items)
    {
        if (items.Count > 64)
            bag.Add(TuyaDiagnostics.OutOfBounds, items[64].Range, "bits", "the 65th entry", "at most 64 entries");
        var words = items.Select(i => i.Kind == JsonKind.Null ? "" : Values.Text(i, "bits", bag) ?? "").ToArray();
        var names = MemberNames.Of(words);
        return [.. words.Take(64).Select((w, i) => w.Length == 0 ? null : new BitEntry(Free(names[i], NoBitMember), i))];
    }

    private BitEntry? Bit(JsonMember member) =>
        Name(member, NoBitMember) is { } name && Values.Whole(member.Value, member.Name, 0, 63, bag) is { } bit ? new(name, bit) : null;

    private static EnumEntry Plain(string name, Scalar wire) => new(name, wire, default, IsReportOnly: false, Doc: null);

    private EnumEntry? Entry(JsonMember member)
    {
        var name = Name(member, UnknownMember);
        if (member.Value.Kind != JsonKind.Object)
            return name is not null && Values.Scalar(member.Value, member.Name, bag) is { } wire ? Plain(name, wire) : null;
        var words = new ObjectReader(member.Value, $"The value '{member.Name}'", member.NameRange, Words.EnumValue, bag);
        var also = words.List("also").Select(a => Values.Scalar(a, "also", bag)).OfType<Scalar>().ToEquatable();
        return name is not null && words.Require("is") is { } node && Values.Scalar(node, "is", bag) is { } main
            ? new(name, main, also, words.Flag("reportOnly"), words.Text("doc")) { Number = words.Number("value") }
            : null;
    }

    private string? Name(JsonMember member, string taken)
    {
        if (Identifiers.IsPascal(member.Name))
            return Free(member.Name, taken);
        bag.Add(TuyaDiagnostics.BadName, member.NameRange, member.Name, Identifiers.PascalRule);
        return null;
    }

    private void CheckWires(JsonNode values, EnumEntry?[] entries)
    {
        var owners = new Dictionary<Scalar, string>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is not { } entry)
                continue;
            var range = values.Kind == JsonKind.Array ? values.Items[i].Range : values.Members[i].Value.Range;
            foreach (var wire in entry.Also.Prepend(entry.Wire))
            {
                if (owners.TryGetValue(wire, out var owner))
                    bag.Add(TuyaDiagnostics.DuplicateWire, range, wire.Text, owner);
                else
                    owners.Add(wire, entry.Name);
            }
        }
    }
}
