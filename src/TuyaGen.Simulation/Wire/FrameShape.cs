using System.Buffers.Binary;

namespace TuyaGen.Simulation.Wire;

/// <summary>Where the fields of a frame stand: sequence, command and length are the last twelve bytes of the header.</summary>
/// <param name="Prefix">The first four bytes.</param>
/// <param name="Suffix">The last four bytes.</param>
/// <param name="HeaderLength">The bytes up to and with the length field.</param>
/// <param name="Uncounted">The bytes at the end that the length field leaves out.</param>
/// <param name="MinLength">The smallest value of the length field.</param>
internal sealed record FrameShape(uint Prefix, uint Suffix, int HeaderLength, int Uncounted, int MinLength)
{
    public const int SuffixLength = 4;

    // A real device has a few kilobytes of memory to spare; what claims more is not meant for it.
    private const int MaxLength = 8 * 1024;

    public int LengthOffset => HeaderLength - 4;

    public static FrameShape Of55AA(int checkLength) => new(0x000055AA, 0x0000AA55, 16, 0, checkLength + SuffixLength);

    public static FrameShape Of6699() => new(0x00006699, 0x00009966, 18, SuffixLength, Dialect35.IvLength + Dialect35.TagLength);

    /// <summary>Finds the first frame. <paramref name="used"/> is what may be forgotten: junk, or the frame itself.</summary>
    public ReadOutcome Find(ReadOnlySpan<byte> input, out int used)
    {
        used = Junk(input);
        if (used > 0)
            return ReadOutcome.Junk;
        if (input.Length < HeaderLength)
            return ReadOutcome.Incomplete;
        var length = BinaryPrimitives.ReadUInt32BigEndian(input[LengthOffset..]);
        if (length < MinLength || length > MaxLength)
            return ReadOutcome.Hostile;
        var total = HeaderLength + (int)length + Uncounted;
        if (input.Length < total)
            return ReadOutcome.Incomplete;
        used = total;
        return ReadOutcome.Message;
    }

    public (uint Sequence, TuyaCommand Command) Numbers(ReadOnlySpan<byte> frame) => (
        BinaryPrimitives.ReadUInt32BigEndian(frame[(HeaderLength - 12)..]),
        (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(frame[(HeaderLength - 8)..]));

    public bool EndsWell(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32BigEndian(frame[^SuffixLength..]) == Suffix;

    /// <summary>A frame with everything but the part between header and suffix.</summary>
    public byte[] Make(uint sequence, TuyaCommand command, int bytesBetween)
    {
        var frame = new byte[HeaderLength + bytesBetween + SuffixLength];
        BinaryPrimitives.WriteUInt32BigEndian(frame, Prefix);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(HeaderLength - 12), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(HeaderLength - 8), (uint)command);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(LengthOffset), frame.Length - HeaderLength - Uncounted);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - SuffixLength), Suffix);
        return frame;
    }

    private int Junk(ReadOnlySpan<byte> input)
    {
        Span<byte> prefix = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(prefix, Prefix);
        var at = input.IndexOf(prefix);
        if (at >= 0)
            return at;

        // The last bytes may be the first of a prefix.
        for (var kept = Math.Min(3, input.Length); kept > 0; kept--)
        {
            if (prefix.StartsWith(input[^kept..]))
                return input.Length - kept;
        }

        return input.Length;
    }
}
