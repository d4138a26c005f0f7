using System.Numerics;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The bits of a bitmap that entities name.</summary>
internal static class BitFold
{
    public static IReadOnlyList<BitDraft> Of(DpGroup group, Action<string> note)
    {
        var bits = new SortedDictionary<int, string>();
        foreach (var value in ValueFold.Of(group.Uses, group.Type, note))
        {
            if (!value.Wire.TryGetInteger(out var number) || number <= 0)
                continue;
            if (!BitOperations.IsPow2(number))
                note($"The name of several bits together ({value.Wire}) is left out: bits are named one by one.");
            else
                bits[BitOperations.Log2((ulong)number)] = value.Word ?? Entity(group, value) ?? "";
        }

        return [.. bits.Select(b => new BitDraft(b.Key, b.Value))];
    }

    // A sensor that is on while the bit is set is called after it.
    private static string? Entity(DpGroup group, FoldedValue value) => group.Uses
        .Where(u => u.Named.Any(r => r.Value == DpValue.Of(true) && r.Wire.Any(w => ValueFold.Wire(w, group.Type) == value.Wire)))
        .Select(u => LabelFold.Entity(u.Entity)).FirstOrDefault(l => l is not null);
}
