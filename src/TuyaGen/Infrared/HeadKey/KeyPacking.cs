using System.Globalization;
using System.Text;

namespace TuyaGen.Infrared;

/// <summary>Durations written as a key: symbols, and fields of bits where these are shorter.</summary>
/// <param name="Timing">Which durations zeros and ones have.</param>
/// <param name="Durations">The durations of the symbols, in microseconds.</param>
/// <param name="Symbols">The key without its count.</param>
internal sealed record KeyPacking(BitTiming Timing, IReadOnlyList<int> Durations, string Symbols)
{
    // A field counts its bits in one byte; whole bytes waste none.
    private const int LongestField = 248;

    /// <summary>Packs pairs from the first duration on (0) or the second (1); null if there are too many durations, or no pair.</summary>
    public static KeyPacking? Of(ReadOnlySpan<int> durations, int pairsFrom)
    {
        if (durations.Length < pairsFrom + 2)
            return null;
        var bits = BitPairs.Find(durations, pairsFrom);
        var slots = bits.Slots(durations);
        if (slots.Count > IrHead.MaxPeriods)
            return null;
        var key = new StringBuilder();
        AppendSymbols(key, slots, durations[..pairsFrom]);
        var rest = durations[pairsFrom..];
        while (!rest.IsEmpty)
        {
            var run = RunOfBits(bits, rest);
            if (run > 0)
                AppendRun(key, bits, slots, rest[..run]);
            else
                AppendSymbols(key, slots, rest[..(run = Math.Min(2, rest.Length))]);
            rest = rest[run..];
        }

        return new(bits.Timing, slots, key.ToString());
    }

    // How many durations from here on are pairs that stand for bits, as many as one field holds.
    private static int RunOfBits(BitPairs bits, ReadOnlySpan<int> durations)
    {
        var length = 0;
        while (length + 1 < durations.Length && length < 2 * LongestField && bits.Contains(durations[length], durations[length + 1]))
            length += 2;
        return length;
    }

    private static void AppendRun(StringBuilder key, BitPairs bits, List<int> slots, ReadOnlySpan<int> run)
    {
        var count = run.Length / 2;
        var bytes = new byte[(count + 7) / 8];
        if (4 + (2 * bytes.Length) >= run.Length)
        {
            AppendSymbols(key, slots, run);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            if (run[(2 * i) + 1] != bits.Zero)
                bytes[i / 8] |= (byte)(0x80 >> (i % 8));
        }

        key.Append(CultureInfo.InvariantCulture, $"00{count:X2}").Append(Convert.ToHexString(bytes));
    }

    private static void AppendSymbols(StringBuilder key, List<int> slots, ReadOnlySpan<int> durations)
    {
        foreach (var duration in durations)
            key.Append(KeySymbols.All[slots.IndexOf(duration)]);
    }
}
