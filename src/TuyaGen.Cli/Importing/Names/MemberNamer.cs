using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Names;

/// <summary>Gives names to the words of enumerations, to bits and to the fields of packed values.</summary>
internal static class MemberNamer
{
    /// <param name="values">The words.</param>
    /// <param name="known">Words of the same enumeration that are named already; the same wire word keeps its name.</param>
    public static IReadOnlyList<ValueDraft> Values(IReadOnlyList<ValueDraft> values, IReadOnlyList<ValueDraft>? known = null)
    {
        var names = new NameSet(n => n == TypeParser.UnknownMember);
        ValueDraft[] partly = [.. values.Select(v => v with { Name = v.Name ?? known?.FirstOrDefault(k => k.Wire == v.Wire)?.Name })];
        foreach (var name in partly.Select(v => v.Name).OfType<string>())
            names.Keep(name);
        return [.. partly.Select((v, i) => v with { Name = v.Name ?? names.Take(Label(v, i)) })];
    }

    public static IReadOnlyList<BitDraft> Bits(IReadOnlyList<BitDraft> bits)
    {
        var names = new NameSet(n => n == TypeParser.NoBitMember);
        foreach (var name in bits.Select(b => b.Name).OfType<string>())
            names.Keep(name);
        return [.. bits.Select(b => b with { Name = b.Name ?? names.Take(BitName(b)) })];
    }

    /// <param name="fields">The fields.</param>
    /// <param name="type">The name of the record that they become.</param>
    public static IReadOnlyList<FieldDraft> Fields(IReadOnlyList<FieldDraft> fields, string type)
    {
        var names = new NameSet(n => LayoutNames.IsTaken(n, type));
        return [.. fields.Select(f => Named(f, names, type))];
    }

    private static FieldDraft Named(FieldDraft field, NameSet names, string type)
    {
        var name = field.Labels.Count == 0 ? null : names.TakeFirst(field.Labels.Select(Labels.ToName)) ?? names.Take(Labels.ToName(field.Labels) ?? "Part");
        return field with
        {
            Name = name,
            Values = Values(field.Values),
            Flags = Bits(field.Flags),
            Fields = name is null ? field.Fields : Fields(field.Fields, LayoutNames.Item(type, name, isList: false)),
        };
    }

    // A number says nothing by itself: a label goes before it.
    private static string Label(ValueDraft value, int index) => Labels.ToName(value.Label) ?? Labels.ToName(value.Wire.ToString())
        ?? string.Create(CultureInfo.InvariantCulture, $"Value{index}");

    private static string BitName(BitDraft bit) => Labels.ToName(bit.Label) ?? string.Create(CultureInfo.InvariantCulture, $"Bit{bit.Bit}");
}
