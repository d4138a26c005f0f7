namespace TuyaGen;

/// <summary>A payload that does not have the form that its type describes. The bytes are kept.</summary>
public sealed class PayloadFormatException : TuyaException
{
    internal PayloadFormatException(string type, string field, int offset, string reason, ReadOnlyMemory<byte> raw)
        : base($"This is no {type}: {field}, at byte {offset}, {reason}. The bytes are in Raw; another model or firmware of the device is "
            + "the usual cause.", 904)
    {
        Field = field;
        Offset = offset;
        Raw = raw;
    }

    /// <summary>The field that cannot be read, with the way to it: <c>Days[1].Periods[0].Start</c>.</summary>
    public string Field { get; }

    /// <summary>Where in the payload reading ended, in bytes from 0.</summary>
    public int Offset { get; }

    /// <summary>The payload, decoded from its text where that was possible.</summary>
    public ReadOnlyMemory<byte> Raw { get; }
}
