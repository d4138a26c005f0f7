using System.Buffers.Binary;
using System.Security.Cryptography;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>What a frame that cannot be read tells of the version that its sender speaks.</summary>
internal static class VersionEvidence
{
    /// <summary>The version that a frame is of; null where it could be ours, damaged.</summary>
    public static (TuyaVersion Version, string Text)? Of(ReadOnlySpan<byte> frame, LocalKey key)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(frame) == FrameLayout.Prefix6699)
            return (TuyaVersion.V35, "its frames are those of 3.5");
        var end = frame.Length - FrameLayout.SuffixSize - FrameLayout.HmacSize;
        if (end >= FrameLayout.Header55AA
            && HMACSHA256.HashData(key.Bytes, frame[..end]).AsSpan().SequenceEqual(frame.Slice(end, FrameLayout.HmacSize)))
            return (TuyaVersion.V34, "its frames are signed as those of 3.4");
        end = frame.Length - FrameLayout.SuffixSize - FrameLayout.CrcSize;
        return end >= FrameLayout.Header55AA && Crc32.Compute(frame[..end]) == BinaryPrimitives.ReadUInt32BigEndian(frame[end..])
            ? (TuyaVersion.V33, "its frames are those of 3.3 or older")
            : null;
    }

    /// <summary>The command in a frame's header, which is never encrypted.</summary>
    public static TuyaCommand CommandOf(ReadOnlySpan<byte> frame) =>
        (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(
            frame[(BinaryPrimitives.ReadUInt32BigEndian(frame) == FrameLayout.Prefix6699 ? 10 : 8)..]);
}
