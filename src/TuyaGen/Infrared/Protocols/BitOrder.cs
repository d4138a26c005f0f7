namespace TuyaGen.Infrared;

/// <summary>Most protocols send the lowest bit first, while codes are listed with the first bit highest.</summary>
internal static class BitOrder
{
    /// <summary>The lowest bits of a number in the opposite order.</summary>
    public static uint Reverse(uint value, int bits)
    {
        var reversed = 0u;
        for (var i = 0; i < bits; i++, value >>= 1)
            reversed = reversed << 1 | value & 1;
        return reversed;
    }
}
