namespace TuyaGen;

// Whole numbers of all widths, and floating point numbers.
public ref partial struct PayloadReader
{
    /// <summary>A digit of four bits.</summary>
    public long Nibble(string field) => Take(field, 4, out var at) ? (long)PayloadBits.Get(_data, at, 4) : 0;

    /// <summary>A number of 1 to 7 bytes without a sign.</summary>
    public long Unsigned(string field, int bytes, bool littleEndian = false) => (long)Whole(field, bytes, littleEndian);

    /// <summary>A number of 8 bytes without a sign.</summary>
    public decimal Unsigned64(string field, bool littleEndian = false) => Whole(field, 8, littleEndian);

    /// <summary>A number of 1 to 8 bytes with a sign.</summary>
    public long Signed(string field, int bytes, bool littleEndian = false)
    {
        var unused = 64 - (8 * bytes);
        return (long)(Whole(field, bytes, littleEndian) << unused) >> unused;
    }

    /// <summary>Some bits of a number.</summary>
    /// <param name="field">The field.</param>
    /// <param name="bytes">The bytes of the whole number.</param>
    /// <param name="high">The highest bit, from 0.</param>
    /// <param name="low">The lowest bit.</param>
    /// <param name="littleEndian">The lowest byte of the number comes first.</param>
    public long Bits(string field, int bytes, int high, int low, bool littleEndian = false)
    {
        var width = high - low + 1;
        var value = Whole(field, bytes, littleEndian) >> low;
        return (long)(width >= 64 ? value : value & ((1UL << width) - 1));
    }

    /// <summary>A floating point number of 4 bytes.</summary>
    public double Float(string field, bool littleEndian = false) => BitConverter.UInt32BitsToSingle((uint)Whole(field, 4, littleEndian));

    /// <summary>A number as the caller sees it.</summary>
    public decimal Value(string field, NumberScale scale, decimal wire)
    {
        ArgumentNullException.ThrowIfNull(scale);
        try
        {
            return scale.ToValue(wire);
        }
        catch (OverflowException)
        {
            Fail(field, "is a number that cannot be shown");
            return 0;
        }
    }

    /// <summary>Refuses a number that is not the one that must stand here.</summary>
    public void Expect(string field, long found, long wanted)
    {
        if (found != wanted)
            Fail(field, $"is {found}, but must be {wanted}");
    }

    /// <inheritdoc cref="Expect(string, long, long)"/>
    public void Expect(string field, decimal found, decimal wanted)
    {
        if (found != wanted)
            Fail(field, $"is {found}, but must be {wanted}");
    }

    /// <summary>Refuses a text that is not the one that must stand here.</summary>
    public void Expect(string field, string found, string wanted)
    {
        if (found != wanted)
            Fail(field, $"is another text than '{wanted}'");
    }

    /// <summary>Reads a byte that must be the sum of all bytes before it.</summary>
    public void Sum8(string field, int start)
    {
        var sum = 0;
        for (var at = start; at + 8 <= _position && !Failed; at += 8)
            sum += (int)PayloadBits.Get(_data, at, 8);
        Expect(field, Unsigned(field, 1), sum & 0xFF);
    }

    private ulong Whole(string field, int bytes, bool littleEndian)
    {
        if (!Take(field, bytes * 8, out var at))
            return 0;
        var value = PayloadBits.Get(_data, at, bytes * 8);
        return littleEndian ? PayloadBits.Reverse(value, bytes) : value;
    }
}
