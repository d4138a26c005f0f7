using System.Globalization;

namespace TuyaGen;

// Whole numbers of all widths, and floating point numbers.
public ref partial struct PayloadWriter
{
    /// <summary>A digit of four bits.</summary>
    public void Nibble(string field, decimal value) => Whole(field, 4, value, isSigned: false, littleEndian: false);

    /// <summary>A number of 1 to 8 bytes without a sign.</summary>
    public void Unsigned(string field, int bytes, decimal value, bool littleEndian = false) =>
        Whole(field, bytes * 8, value, isSigned: false, littleEndian);

    /// <summary>A number of 1 to 8 bytes with a sign.</summary>
    public void Signed(string field, int bytes, decimal value, bool littleEndian = false) =>
        Whole(field, bytes * 8, value, isSigned: true, littleEndian);

    /// <summary>Some bits of a number; the others stay as they are.</summary>
    public void Bits(string field, int bytes, int high, int low, decimal value, bool littleEndian = false)
    {
        var largest = high - low == 63 ? ulong.MaxValue : (1UL << (high - low + 1)) - 1;
        if (!Fits(field, value, 0, largest))
            return;
        var at = Advance(bytes * 8);
        var old = PayloadBits.Get(_data, at, bytes * 8);
        if (littleEndian)
            old = PayloadBits.Reverse(old, bytes);
        Put(at, bytes * 8, (old & ~(largest << low)) | ((ulong)value << low), littleEndian);
    }

    /// <summary>A floating point number of 4 bytes.</summary>
    public void Float(string field, double value, bool littleEndian = false)
    {
        if (double.IsFinite(value) && !float.IsFinite((float)value))
            Fail(field, "is beyond what four bytes can hold");
        Put(Advance(32), 32, BitConverter.SingleToUInt32Bits((float)value), littleEndian);
    }

    /// <summary>The wire number of what the caller sees; one that the device does not take is refused.</summary>
    public decimal Wire(string field, NumberScale scale, decimal value)
    {
        ArgumentNullException.ThrowIfNull(scale);
        try
        {
            var wire = scale.ToWire(value);
            if (!scale.Takes(wire))
                Fail(field, $"is {Text(value)}; the device takes {scale.ToLimits().Range?.ToString() ?? "numbers in its own steps"}");
            return wire;
        }
        catch (OverflowException)
        {
            Fail(field, $"is {Text(value)}, which is too large");
            return 0;
        }
    }

    /// <summary>The sum of all bytes since a place.</summary>
    public void Sum8(int start)
    {
        var sum = 0UL;
        for (var at = start; at + 8 <= _position; at += 8)
            sum += PayloadBits.Get(_data, at, 8);
        Put(Advance(8), 8, sum & 0xFF, littleEndian: false);
    }

    private void Whole(string field, int bits, decimal value, bool isSigned, bool littleEndian)
    {
        var steps = (decimal)(bits == 64 ? ulong.MaxValue : (1UL << bits) - 1);
        var min = isSigned ? -Math.Floor(steps / 2) - 1 : 0;
        var fits = Fits(field, value, min, min + steps);
        Put(Advance(bits), bits, !fits ? 0 : value < 0 ? (ulong)(long)value : (ulong)value, littleEndian);
    }

    private bool Fits(string field, decimal value, decimal min, decimal max)
    {
        if (value >= min && value <= max)
            return !Failed;
        Fail(field, $"is {Text(value)} on the wire; the payload has room for {Text(min)} to {Text(max)}");
        return false;
    }

    private void Put(int at, int bits, ulong value, bool littleEndian) =>
        PayloadBits.Set(_data, at, bits, littleEndian ? PayloadBits.Reverse(value, bits / 8) : value);

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
