using System.Buffers;
using System.ComponentModel;

namespace TuyaGen;

/// <summary>
/// Writes a payload from left to right. The first value that does not fit is kept, with its field; what is written after it does not
/// count. Generated code uses it; programs have no need of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadWriter
{
    private Span<byte> _data;
    private byte[]? _rented;
    private int _position;
    private int _length;
    private bool _isJson;
    private (string Field, string Reason)? _own;

    internal PayloadWriter(Span<byte> buffer)
    {
        _data = buffer;
        _data.Clear();
    }

    /// <summary>Something did not fit.</summary>
    public readonly bool Failed => Reason is not null;

    /// <summary>The place of the next field, in bits from the beginning of the payload.</summary>
    public readonly int Position => _position;

    internal string Field { get; private set; } = "";

    internal string? Reason { get; private set; }

    /// <summary>How much is written, in bits.</summary>
    internal readonly int LengthInBits => _length;

    /// <summary>What is written; where it ends within a byte, the rest of that is zero.</summary>
    internal readonly ReadOnlySpan<byte> Written => _data[..((_length + 7) / 8)];

    /// <summary>Says what does not fit. Only the first one counts.</summary>
    /// <param name="field">The field.</param>
    /// <param name="reason">Why, as the end of a sentence.</param>
    public void Fail(string field, string reason)
    {
        if (!Failed)
            (Field, Reason) = (field, reason);
    }

    /// <summary>Goes to a place; what lies before it and is not written yet is zero.</summary>
    public void Seek(int position)
    {
        Extend(position);
        _position = position;
    }

    /// <summary>Lays down what a value was read from, for the fields to be written over it, and goes back to its beginning.</summary>
    /// <param name="origin">What it was read from.</param>
    /// <param name="bits">The length of the part; bytes of another length are left out.</param>
    /// <param name="head">What the part begins with where there is no origin.</param>
    public void Origin(PayloadOrigin origin, int bits, ReadOnlySpan<byte> head = default)
    {
        var start = _position;
        Extend(start + bits);
        if (origin.Bits == bits)
            PayloadBits.Copy(origin.Bytes, 0, _data, start, bits);
        else
            PayloadBits.Copy(head, 0, _data, start, Math.Min(bits, head.Length * 8));
    }

    /// <summary>Writes what a value was read from as it is.</summary>
    public void Rest(PayloadOrigin origin)
    {
        var start = _position;
        Extend(start + origin.Bits);
        PayloadBits.Copy(origin.Bytes, 0, _data, start, origin.Bits);
        _position = start + origin.Bits;
    }

    /// <summary>Writes the beginning of a record.</summary>
    public void Record(int markerBytes, int tagBytes, long marker, long tag, bool littleEndian = false)
    {
        if (markerBytes > 0)
            Put(Advance(markerBytes * 8), markerBytes * 8, (ulong)marker, littleEndian: false);
        Put(Advance(tagBytes * 8), tagBytes * 8, (ulong)tag, littleEndian);
    }

    internal void Copy(ReadOnlySpan<byte> from, int fromAt, int bits)
    {
        var at = Advance(bits);
        PayloadBits.Copy(from, fromAt, _data, at, bits);
    }

    /// <summary>The bytes written since a place; one that is begun counts.</summary>
    public readonly int Length(int start) => (_length - start + 7) / 8;

    /// <summary>Whether what is written since a place begins with these bytes.</summary>
    public readonly bool StartsWith(int start, ReadOnlySpan<byte> head)
    {
        if (_length - start < head.Length * 8)
            return false;
        for (var i = 0; i < head.Length; i++)
        {
            if (PayloadBits.Get(_data, start + (i * 8), 8) != head[i])
                return false;
        }

        return true;
    }

    /// <summary>Takes back everything since a place where it did not fit, so that another form can be tried. Where none fits, the value's
    /// own form says why, or else the last one.</summary>
    /// <param name="start">The place.</param>
    /// <param name="attempt">0 for the form that the value was read in, then 1 and so on for all forms in turn.</param>
    /// <param name="last">The last attempt.</param>
    /// <returns>Whether another form is to be tried.</returns>
    public bool Retry(int start, int attempt, int last)
    {
        if (!Failed || attempt == last)
        {
            if (Failed && _own is { } own)
                (Field, Reason) = own;
            _own = null;
            return false;
        }

        if (attempt == 0)
            _own = (Field, Reason!);
        for (var at = start; at < _length; at += 4)
            PayloadBits.Set(_data, at, 4, 0);
        (_position, _length, Reason) = (start, start, null);
        return true;
    }

    internal void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private int Advance(int bits)
    {
        var at = _position;
        _position += bits;
        Extend(_position);
        return at;
    }

    private void Extend(int bits)
    {
        _length = Math.Max(_length, bits);
        var bytes = (_length + 7) / 8;
        if (bytes <= _data.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, _data.Length * 2));
        _data.CopyTo(larger);
        larger.AsSpan(_data.Length).Clear();
        Dispose();
        _data = _rented = larger;
    }
}
