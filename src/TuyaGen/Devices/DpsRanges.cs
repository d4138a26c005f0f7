namespace TuyaGen;

/// <summary>The numbers that devices are known to use, in requests that stay under 255 bytes. 1 is asked each time: a request in which
/// the device has nothing is refused as a whole.</summary>
internal static class DpsRanges
{
    public static IReadOnlyList<int[]> All { get; } =
        [Range(2, 10), Range(11, 20), Range(21, 30), Range(50, 60), Range(61, 70), Range(100, 110), Range(111, 120), Range(121, 130), Range(131, 140)];

    private static int[] Range(int first, int last) => [1, .. Enumerable.Range(first, last - first + 1)];
}
