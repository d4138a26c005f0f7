using TuyaGen.Infrared;

namespace TuyaGen;

public sealed partial record WidthCoding
{
    /// <summary>Reads the frame that begins with the first of these durations; <paramref name="length"/> is how many it takes.</summary>
    internal bool TryRead(ReadOnlySpan<int> durations, out WidthFrame frame, out int length)
    {
        (frame, length) = (default, 0);
        if (durations.Length < 3 || !Tolerance.Allows(durations[0], StartPulse) || !Tolerance.Allows(durations[1], StartGap))
            return false;
        // What is longer than any gap of a bit is the silence behind the frame.
        var silence = Tolerance.Longest(Math.Max(ZeroGap, OneGap));
        for (var i = 2; i < durations.Length; i += 2)
        {
            var pulse = durations[i];
            var ends = i + 1 == durations.Length || durations[i + 1] > silence;
            if (ends && EndPulse > 0)
            {
                length = Math.Min(i + 2, durations.Length);
                return frame.Bits > 0 && Tolerance.Allows(pulse, EndPulse);
            }

            var bit = Bit(pulse, ends ? null : durations[i + 1]);
            if (bit < 0 || frame.Bits == 64)
                return false;
            frame = new(frame.Value << 1 | (uint)bit, frame.Bits + 1);
            length = Math.Min(i + 2, durations.Length);
            if (ends)
                return true;
        }

        return false;
    }

    // 0 or 1, whichever the durations are nearer to; -1 if neither. In the silence behind a frame only the pulse tells.
    private int Bit(int pulse, int? gap)
    {
        var zero = Off(pulse, ZeroPulse, gap, ZeroGap);
        var one = Off(pulse, OnePulse, gap, OneGap);
        if (zero is null && one is null)
            return -1;
        return (one ?? double.MaxValue) < (zero ?? double.MaxValue) ? 1 : 0;
    }

    private static double? Off(int pulse, int nominalPulse, int? gap, int nominalGap) =>
        Tolerance.Allows(pulse, nominalPulse) && (gap is null || Tolerance.Allows(gap.Value, nominalGap))
            ? Tolerance.Off(pulse, nominalPulse) + Tolerance.Off(gap ?? nominalGap, nominalGap)
            : null;
}
