using System.Buffers.Binary;

namespace TuyaGen;

/// <summary>Numbers at places of a payload. Places are counted in bits and are multiples of four, because a field may begin on a single
/// hexadecimal digit.</summary>
internal static class PayloadBits
{
    public static ulong Get(ReadOnlySpan<byte> data, int at, int bits)
    {
        var value = 0UL;
        if ((at | bits) % 8 == 0)
        {
            foreach (var part in data.Slice(at / 8, bits / 8))
                value = (value << 8) | part;
            return value;
        }

        for (var end = at + bits; at < end; at += 4)
            value = (value << 4) | (uint)Nibble(data, at);
        return value;
    }

    public static void Set(Span<byte> data, int at, int bits, ulong value)
    {
        for (var place = at + bits - 4; place >= at; place -= 4, value >>= 4)
        {
            ref var part = ref data[place / 8];
            part = (byte)(place % 8 == 0 ? (part & 0x0F) | (((int)value & 15) << 4) : (part & 0xF0) | ((int)value & 15));
        }
    }

    public static void Copy(ReadOnlySpan<byte> from, int fromAt, Span<byte> to, int toAt, int bits)
    {
        if ((fromAt | toAt | bits) % 8 == 0)
        {
            from.Slice(fromAt / 8, bits / 8).CopyTo(to[(toAt / 8)..]);
            return;
        }

        for (var i = 0; i < bits; i += 4)
            Set(to, toAt + i, 4, (ulong)Nibble(from, fromAt + i));
    }

    /// <summary>The same bytes in the other order.</summary>
    public static ulong Reverse(ulong value, int bytes) => BinaryPrimitives.ReverseEndianness(value) >> (64 - (8 * bytes));

    private static int Nibble(ReadOnlySpan<byte> data, int at) => at % 8 == 0 ? data[at / 8] >> 4 : data[at / 8] & 15;
}
