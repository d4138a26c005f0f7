using System.Buffers;

namespace TuyaGen.Infrared;

/// <summary>
/// Expands a key. Symbols stand for durations, hexadecimal digits for a field of bits: a byte 00, the number of bits, then the bits, the
/// first one highest; where the first byte is not 00, all digits behind the two bytes are bits.
/// </summary>
internal ref struct KeyReader
{
    private const int FieldStart = 4;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789ABCDEFabcdef");

    private readonly IrHead _head;
    private readonly List<int> _durations = [];
    private ReadOnlySpan<char> _rest;
    private string? _fault;

    private KeyReader(IrHead head, ReadOnlySpan<char> key)
    {
        _head = head;
        _rest = key;
    }

    /// <summary>The pulses and gaps, or the sentence that says what is wrong.</summary>
    public static IrCode? Expand(IrHead head, ReadOnlySpan<char> key, out string? fault)
    {
        var reader = new KeyReader(head, key);
        while (reader is { _rest.IsEmpty: false, _fault: null })
        {
            if (char.IsAsciiHexDigit(reader._rest[0]))
                reader.ReadBits();
            else
                reader.ReadSymbol();
        }

        fault = reader._fault;
        return fault is null ? IrCode.FromRead([.. reader._durations], out fault) : null;
    }

    private void ReadSymbol()
    {
        var index = KeySymbols.All.IndexOf(_rest[0], StringComparison.Ordinal);
        if (index < 0)
            _fault = $"'{_rest[0]}' is no symbol of a key. Copy the key again, whole, and keep shells and JSON from changing it.";
        else
            Add(index);
        _rest = _rest[1..];
    }

    private void ReadBits()
    {
        var digits = _rest.IndexOfAnyExcept(Digits);
        var field = digits < 0 ? _rest : _rest[..digits];
        if (field.Length < FieldStart)
        {
            _fault = "The key has a field of bits without its length. Copy it again, whole.";
            return;
        }

        var counted = field.StartsWith("00");
        var bits = counted ? (16 * Digit(field[2])) + Digit(field[3]) : 4 * (field.Length - FieldStart);
        var length = counted ? (bits + 7) / 8 * 2 : field.Length - FieldStart;
        if (field.Length < FieldStart + length)
        {
            _fault = $"The key announces a field of {bits} bits and has {field.Length - FieldStart} digits of it. Copy it again, whole.";
            return;
        }

        for (var i = 0; i < bits && _fault is null; i++)
            AddBit((Digit(field[FieldStart + (i / 4)]) >> (3 - (i % 4)) & 1) == 1);
        _rest = _rest[(FieldStart + length)..];
    }

    private static int Digit(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private void AddBit(bool one)
    {
        Add(0);
        Add((one ? 1 : 0) + (_head.Timing == BitTiming.ZeroAsSecond ? 1 : 0));
    }

    private void Add(int index)
    {
        if (index < _head.Periods.Count)
            _durations.Add(_head.Microseconds(index));
        else
            _fault = $"The key uses the symbol {KeySymbols.All[index]}, the duration {index + 1}, and the head has {_head.Periods.Count}. "
                + "Head and key do not belong together.";
    }
}
