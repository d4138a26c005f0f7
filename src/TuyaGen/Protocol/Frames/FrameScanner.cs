using System.Buffers.Binary;

namespace TuyaGen.Protocol;

/// <summary>What a look at the received bytes has found.</summary>
internal enum ScanOutcome
{
    /// <summary>No whole frame yet; <see cref="ScanResult.Skip"/> bytes can go.</summary>
    NeedMore,

    /// <summary>A whole frame of the 55AA format behind <see cref="ScanResult.Skip"/> bytes of garbage.</summary>
    Frame55AA,

    /// <summary>A whole frame of the 6699 format behind <see cref="ScanResult.Skip"/> bytes of garbage.</summary>
    Frame6699,
}

/// <summary>Where a frame lies in the bytes looked at.</summary>
internal readonly record struct ScanResult(ScanOutcome Outcome, int Skip, int Length);

/// <summary>
/// Finds frames in a stream of bytes: split or joined anywhere, with garbage between. A prefix whose length or suffix is impossible is
/// garbage too, and the search goes on right behind it. So is one whose frame is still incomplete when a whole one lies behind it: a
/// damaged length never swallows the frames that follow.
/// </summary>
internal static class FrameScanner
{
    private const int PrefixSize = 4;

    public static ScanResult Scan(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        var incomplete = -1;
        while (TryFindPrefix(bytes, ref start))
        {
            var rest = bytes[start..];
            var is55AA = BinaryPrimitives.ReadUInt32BigEndian(rest) == FrameLayout.Prefix55AA;
            var header = is55AA ? FrameLayout.Header55AA : FrameLayout.Header6699;
            if (rest.Length < header)
                break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest[(header - 4)..]);
            var min = is55AA ? FrameLayout.MinLength55AA : FrameLayout.MinLength6699;
            if (length < min || length > FrameLayout.MaxFrame)
            {
                start++;
                continue;
            }

            var total = header + (int)length + (is55AA ? 0 : FrameLayout.SuffixSize);
            if (rest.Length < total)
                incomplete = incomplete < 0 ? start : incomplete;
            else if (BinaryPrimitives.ReadUInt32BigEndian(rest[(total - FrameLayout.SuffixSize)..])
                == (is55AA ? FrameLayout.Suffix55AA : FrameLayout.Suffix6699))
                return new(is55AA ? ScanOutcome.Frame55AA : ScanOutcome.Frame6699, start, total);
            start++;
        }

        return new(ScanOutcome.NeedMore, incomplete < 0 ? start : incomplete, 0);
    }

    // Leaves start at the prefix, or at the first byte that may yet become one.
    private static bool TryFindPrefix(ReadOnlySpan<byte> bytes, ref int start)
    {
        while (start < bytes.Length)
        {
            var zero = bytes[start..].IndexOf((byte)0);
            if (zero < 0)
            {
                start = bytes.Length;
                return false;
            }

            start += zero;
            var rest = bytes[start..];
            if (rest.Length < PrefixSize)
                return false;
            if (BinaryPrimitives.ReadUInt32BigEndian(rest) is FrameLayout.Prefix55AA or FrameLayout.Prefix6699)
                return true;
            start++;
        }

        return false;
    }
}
