using System.ComponentModel;

namespace TuyaGen;

/// <summary>The records of a payload that was read, one after the other: a marker, a tag, a value. Generated code walks them to write the
/// payload in the order in which it came.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PayloadRecords
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _markerBits;
    private readonly int _tagBytes;
    private readonly bool _littleEndian;
    private readonly int _recordBits;
    private readonly int _count;
    private int _next;

    /// <summary>Stands before the first record.</summary>
    /// <param name="origin">What was read.</param>
    /// <param name="markerBytes">The bytes of the marker, 0 to 8.</param>
    /// <param name="tagBytes">The bytes of the tag.</param>
    /// <param name="recordBits">The length of a record.</param>
    /// <param name="marker">The marker; null for the commonest.</param>
    /// <param name="littleEndian">The lowest byte of the tag comes first.</param>
    public PayloadRecords(PayloadOrigin origin, int markerBytes, int tagBytes, int recordBits, long? marker, bool littleEndian = false)
    {
        _data = origin.Bytes;
        (_markerBits, _tagBytes, _littleEndian, _recordBits) = (markerBytes * 8, tagBytes, littleEndian, recordBits);
        _count = origin.Bits / recordBits;
        Marker = marker ?? Commonest(_data, 0, _count, recordBits, _markerBits);
    }

    /// <summary>What the records begin with.</summary>
    public long Marker { get; }

    /// <summary>The tag of the record; -1 where it begins with another marker.</summary>
    public readonly long Tag
    {
        get
        {
            var at = (_next - 1) * _recordBits;
            if (_markerBits > 0 && (long)PayloadBits.Get(_data, at, _markerBits) != Marker)
                return -1;
            var tag = PayloadBits.Get(_data, at + _markerBits, _tagBytes * 8);
            return (long)(_littleEndian ? PayloadBits.Reverse(tag, _tagBytes) : tag);
        }
    }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Next() => ++_next <= _count;

    /// <summary>Writes the record as it came.</summary>
    public readonly void Keep(ref PayloadWriter writer) => writer.Copy(_data, (_next - 1) * _recordBits, _recordBits);

    /// <summary>The marker that most records begin with; zeros are none.</summary>
    internal static long Commonest(ReadOnlySpan<byte> data, int start, int count, int recordBits, int markerBits)
    {
        // The candidate that outvotes the others is the one of the majority, in one pass and without a table.
        var (candidate, votes) = (0L, 0);
        for (var i = 0; i < count; i++)
        {
            var marker = (long)PayloadBits.Get(data, start + (i * recordBits), markerBits);
            if (marker == 0)
                continue;
            if (votes == 0)
                candidate = marker;
            votes += marker == candidate ? 1 : -1;
        }

        return candidate;
    }
}
