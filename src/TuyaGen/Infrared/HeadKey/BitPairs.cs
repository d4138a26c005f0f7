namespace TuyaGen.Infrared;

/// <summary>The pairs of durations that become the bits of a key: a common one, then the one of a zero or of a one.</summary>
internal readonly record struct BitPairs(int Common, int Zero, int? One)
{
    // Stands where bits would have a duration that this code does not need.
    private const int Unused = 100;

    public BitTiming Timing => Zero == Common ? BitTiming.ZeroAsFirst : BitTiming.ZeroAsSecond;

    /// <summary>
    /// Takes the two pairs that are most frequent among those that begin with the most frequent duration. Pairs from 0 on are a pulse and
    /// a gap, so that the gaps tell the bits; pairs from 1 on are a gap and a pulse.
    /// </summary>
    public static BitPairs Find(ReadOnlySpan<int> durations, int pairsFrom)
    {
        var starts = new Frequencies();
        for (var i = pairsFrom; i < durations.Length; i += 2)
            starts.Count(durations[i]);
        var common = starts.Highest()!.Value;
        var seconds = new Frequencies();
        for (var i = pairsFrom; i + 1 < durations.Length; i += 2)
        {
            if (durations[i] == common)
                seconds.Count(durations[i + 1]);
        }

        // The most frequent duration may stand at the end alone, without a second to make a pair of.
        var most = seconds.Highest() ?? common;
        return seconds.Highest(except: most) is { } next
            ? new(common, Math.Min(most, next), Math.Max(most, next))
            : new(common, most, null);
    }

    public bool Contains(int first, int second) => first == Common && (second == Zero || second == One);

    /// <summary>The durations in the order of the symbols: those of the bits, then the others as they come.</summary>
    public List<int> Slots(ReadOnlySpan<int> durations)
    {
        List<int> slots = [Common, Timing == BitTiming.ZeroAsFirst ? One ?? Unused : Zero];
        if (Timing == BitTiming.ZeroAsSecond && One is { } one)
            slots.Add(one);
        foreach (var duration in durations)
        {
            if (!slots.Contains(duration))
                slots.Add(duration);
        }

        if (slots.Count == 2)
            slots.Add(Unused);
        return slots;
    }
}
