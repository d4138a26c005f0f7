using System.Runtime.CompilerServices;

namespace TuyaGen;

/// <summary>One named bit of a bitmap.</summary>
/// <param name="Name">The name in code.</param>
/// <param name="Bit">The bit's number, from 0.</param>
public sealed record BitmapEntry(string Name, int Bit);

/// <summary>A number whose bits have names. Bits without a name are kept.</summary>
internal sealed class BitmapCodec<T>(BitmapEntry[] bits) : DpCodec<T>
    where T : struct, Enum
{
    private readonly DpChoice[] _choices = [.. bits.Select(b => new DpChoice(b.Name, DpValue.Of(1L << b.Bit)))];

    public override DpValueKind Wire => DpValueKind.Integer;

    public override IReadOnlyList<DpChoice> Choices => _choices;

    public override string Accepts => bits.Length == 0 ? "a number of bits, or none" : "any of " + string.Join(", ", bits.Select(b => b.Name)) + ", or none";

    public override bool TryDecode(DpValue wire, out T value)
    {
        value = default;
        if (!wire.TryGetInteger(out var number) || number < 0 || (Unsafe.SizeOf<T>() == 4 && number > uint.MaxValue))
            return false;
        value = FromBits((ulong)number);
        return true;
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        var number = ToBits(value);
        wire = DpValue.Of((long)number);
        return number <= long.MaxValue;
    }

    public override string Format(T value)
    {
        var number = ToBits(value);
        if (number == 0)
            return "none";
        var names = new List<string>();
        foreach (var bit in bits)
        {
            if ((number & (1UL << bit.Bit)) == 0)
                continue;
            names.Add(bit.Name);
            number &= ~(1UL << bit.Bit);
        }

        if (number != 0)
            names.Add("0x" + number.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(", ", names);
    }

    public override bool TryParse(string text, out T value)
    {
        value = default;
        var number = 0UL;
        if (!string.Equals(text, "none", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var name in text.Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var bit = Array.Find(bits, b => string.Equals(b.Name, name, StringComparison.OrdinalIgnoreCase));
                if (bit is null)
                    return ulong.TryParse(text, out number) && TryDecode(DpValue.Of((long)number), out value);
                number |= 1UL << bit.Bit;
            }
        }

        value = FromBits(number);
        return true;
    }

    private static T FromBits(ulong number)
    {
        if (Unsafe.SizeOf<T>() == 8)
            return Unsafe.BitCast<ulong, T>(number);
        return Unsafe.BitCast<uint, T>((uint)number);
    }

    private static ulong ToBits(T value) =>
        Unsafe.SizeOf<T>() == 8 ? Unsafe.BitCast<T, ulong>(value) : Unsafe.BitCast<T, uint>(value);
}
