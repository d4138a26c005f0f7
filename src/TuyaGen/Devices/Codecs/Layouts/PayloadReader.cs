using System.ComponentModel;
using System.Text.Json;

namespace TuyaGen;

/// <summary>
/// Reads a payload from left to right. The first thing that is wrong is kept, with its field and place, and everything read after it is
/// zero; so generated code need not look after every field. Generated code uses it; programs have no need of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadReader
{
    private readonly ReadOnlySpan<byte> _data;
    private int _start;
    private int _end;
    private int _position;
    private bool _isBounded = true;
    private bool _isPastFirstWord;
    private Utf8JsonReader _json;
    private bool _isJson;

    internal PayloadReader(ReadOnlySpan<byte> data, int bits)
    {
        _data = data;
        _end = bits;
    }

    /// <summary>Something was wrong.</summary>
    public readonly bool Failed => Reason is not null;

    /// <summary>The place of the next field, in bits from the beginning of the payload.</summary>
    public readonly int Position => _position;

    /// <summary>The length of what is being read, in bytes; one that is begun counts.</summary>
    public readonly int Length => (_end - _start + 7) / 8;

    /// <summary>Something is left.</summary>
    public readonly bool More => _position < _end && !Failed;

    internal string Field { get; private set; } = "";

    internal int Offset { get; private set; }

    internal string? Reason { get; private set; }

    private readonly int Left => _end - _position;

    /// <summary>Whether what is being read begins with these bytes.</summary>
    public readonly bool StartsWith(ReadOnlySpan<byte> head)
    {
        if (_end - _start < head.Length * 8)
            return false;
        for (var i = 0; i < head.Length; i++)
        {
            if (PayloadBits.Get(_data, _start + (i * 8), 8) != head[i])
                return false;
        }

        return true;
    }

    /// <summary>Says what is wrong. Only the first one counts.</summary>
    /// <param name="field">The field.</param>
    /// <param name="reason">What is wrong with it, as the end of a sentence.</param>
    public void Fail(string field, string reason)
    {
        if (Failed)
            return;
        (Field, Offset, Reason) = (field, (_position / 8) + (_isJson ? (int)_json.TokenStartIndex : 0), reason);
    }

    /// <summary>Goes to the place of a field, in bits from the beginning of the payload.</summary>
    public void Seek(string field, int position)
    {
        if (position < _start || position > _end)
            Fail(field, Missing(position - _position));
        if (!Failed)
            _position = position;
    }

    /// <summary>Passes over bits that have no name.</summary>
    public void Skip(int bits) => Take("a part without a name", bits, out _);

    /// <summary>Keeps the last bits from what is read next; <see cref="Release"/> gives them back.</summary>
    public void Reserve(string field, int bits)
    {
        if (Left < bits)
            Fail(field, Missing(bits));
        else
            _end -= bits;
    }

    /// <summary>Gives back what was reserved.</summary>
    public void Release(int bits)
    {
        if (!Failed)
            _end += bits;
    }

    /// <summary>The bytes from a place to here, for the way back.</summary>
    public readonly PayloadOrigin Origin(int from, int form = 0)
    {
        if (Failed)
            return default;
        var bits = _position - from;
        var bytes = new byte[(bits + 7) / 8];
        PayloadBits.Copy(_data, from, bytes, 0, bits);
        return new(bytes, bits, form);
    }

    /// <summary>What is left of the part that is being read, where it has an end of its own.</summary>
    public PayloadOrigin Rest() => _isBounded && More ? Keep(Left) : default;

    internal void Finish()
    {
        if (!_isJson && More)
            Fail("the end", $"is followed by {(Left + 7) / 8} more bytes");
        FinishJson();
    }

    private PayloadOrigin Keep(int bits)
    {
        var from = _position;
        _position += bits;
        return bits == 0 ? default : Origin(from);
    }

    private bool Take(string field, int bits, out int at)
    {
        at = _position;
        if (bits < 0 || bits > Left)
            Fail(field, Missing(bits));
        if (Failed)
            return false;
        _position += bits;
        return true;
    }

    private readonly string Missing(int bits) => Left >= 8 || Left == 0
        ? $"needs {Size(bits)} but only {Size(Left)} are left"
        : $"needs {Size(bits)} but only {Left} bits are left";

    private static string Size(int bits) => bits % 8 == 0 ? $"{Math.Max(0, bits / 8)} bytes" : $"{bits} bits";
}
