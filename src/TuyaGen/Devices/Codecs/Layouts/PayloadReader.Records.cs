namespace TuyaGen;

// Records of a marker, a tag and a value.
public ref partial struct PayloadReader
{
    /// <summary>The marker that most records begin with.</summary>
    public readonly long Marker(int markerBytes, int recordBits) =>
        Failed ? 0 : PayloadRecords.Commonest(_data, _position, Left / recordBits, recordBits, markerBytes * 8);

    /// <summary>Reads the beginning of a record.</summary>
    /// <returns>Its tag; -1 where it begins with another marker.</returns>
    public long Record(int markerBytes, int tagBytes, long marker, bool littleEndian = false)
    {
        var found = markerBytes == 0 ? marker : (long)Whole("the marker", markerBytes, littleEndian: false);
        var tag = Unsigned("the tag", tagBytes, littleEndian);
        return found == marker ? tag : -1;
    }
}
