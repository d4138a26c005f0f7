using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>What connections and beacons of 3.5 share: the frame around the ciphertext.</summary>
internal static class Header6699
{
    private const int AuthenticatedStart = 4;

    /// <summary>Writes header and suffix of a frame.</summary>
    public static void Write(Span<byte> frame, uint sequence, TuyaCommand command, int length)
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame, FrameLayout.Prefix6699);
        BinaryPrimitives.WriteUInt16BigEndian(frame[4..], 0);
        BinaryPrimitives.WriteUInt32BigEndian(frame[6..], sequence);
        BinaryPrimitives.WriteUInt32BigEndian(frame[10..], (uint)command);
        BinaryPrimitives.WriteUInt32BigEndian(frame[14..], (uint)length);
        BinaryPrimitives.WriteUInt32BigEndian(frame[^FrameLayout.SuffixSize..], FrameLayout.Suffix6699);
    }

    /// <summary>Decrypts a whole frame in place; false when the tag is not that of the key.</summary>
    public static bool TryOpen(AesGcm cipher, Span<byte> frame, out Span<byte> text)
    {
        var end = frame.Length - FrameLayout.SuffixSize - FrameLayout.TagSize;
        text = frame[(FrameLayout.Header6699 + FrameLayout.IvSize)..end];
        try
        {
            cipher.Decrypt(
                frame.Slice(FrameLayout.Header6699, FrameLayout.IvSize), text, frame.Slice(end, FrameLayout.TagSize), text,
                frame[AuthenticatedStart..FrameLayout.Header6699]);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
