using System.Globalization;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>All that the entities of a device make of one data point.</summary>
internal sealed class DpGroup
{
    public DpGroup(int id, IReadOnlyList<DpUse> uses)
    {
        (Id, Uses) = (id, uses);
        Type = uses.Max(u => u.Dps.Type);
    }

    public int Id { get; }

    public IReadOnlyList<DpUse> Uses { get; }

    /// <summary>The type that says most of those that entities give it.</summary>
    public WireType Type { get; }

    public string Key => KeyOf(Id);

    /// <summary>The uses that see a part of the value each. A mask on a text does nothing.</summary>
    public IEnumerable<DpUse> Parts => Uses.Where(IsPart);

    /// <summary>The uses that see all of the value.</summary>
    public IEnumerable<DpUse> Wholes => Uses.Where(u => !IsPart(u));

    public static string KeyOf(int id) => string.Create(CultureInfo.InvariantCulture, $"dp{id}");

    public static IReadOnlyList<DpGroup> Of(Definition definition) =>
    [
        .. definition.Entities.SelectMany(e => e.Dps.Select(d => new DpUse(e, d)))
            .GroupBy(u => u.Dps.Id).OrderBy(g => g.Key).Select(g => new DpGroup(g.Key, [.. g])),
    ];

    private bool IsPart(DpUse use) =>
        use.Dps.Mask is not null && Type is (WireType.Integer or WireType.Utf16 or WireType.Base64 or WireType.Hex);
}
