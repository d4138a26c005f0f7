namespace TuyaGen.Infrared;

/// <summary>Makes durations that are alike one, as measured ones scatter.</summary>
internal static class SimilarDurations
{
    /// <summary>Merges two alike into their mean, until no two are alike.</summary>
    public static int[] Merge(ReadOnlySpan<int> durations, double tolerance)
    {
        var distinct = new List<int>();
        var standIn = new Dictionary<int, int>();
        foreach (var duration in durations)
        {
            if (standIn.TryAdd(duration, duration))
                distinct.Add(duration);
        }

        while (FindPair(distinct, tolerance) is var (first, second))
        {
            var mean = (int)Math.Round((first + second) / 2.0);
            distinct.Remove(first);
            distinct.Remove(second);
            if (!distinct.Contains(mean))
                distinct.Add(mean);
            foreach (var (duration, current) in standIn)
            {
                if (current == first || current == second)
                    standIn[duration] = mean;
            }
        }

        var merged = new int[durations.Length];
        for (var i = 0; i < merged.Length; i++)
            merged[i] = standIn[durations[i]];
        return merged;
    }

    private static (int First, int Second)? FindPair(List<int> distinct, double tolerance)
    {
        foreach (var first in distinct)
        {
            var slack = first * tolerance;
            foreach (var second in distinct)
            {
                if (second != first && second >= first - slack && second <= first + slack)
                    return (first, second);
            }
        }

        return null;
    }
}
