namespace TuyaGen.Protocol;

/// <summary>CRC-32 as zlib computes it, the integrity of 3.1 to 3.3. Eight bytes a step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;
    private static readonly uint[] Table = CreateTable();

    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        var table = Table;
        while (bytes.Length >= Slices)
        {
            var low = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[(7 * 256) + (low & 255)] ^ table[(6 * 256) + ((low >> 8) & 255)]
                ^ table[(5 * 256) + ((low >> 16) & 255)] ^ table[(4 * 256) + (low >> 24)]
                ^ table[(3 * 256) + (high & 255)] ^ table[(2 * 256) + ((high >> 8) & 255)]
                ^ table[256 + ((high >> 16) & 255)] ^ table[high >> 24];
            bytes = bytes[Slices..];
        }

        foreach (var b in bytes)
            crc = (crc >> 8) ^ table[(crc ^ b) & 255];
        return ~crc;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[Slices * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            table[i] = value;
        }

        for (var i = 256; i < table.Length; i++)
            table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 255];
        return table;
    }
}
