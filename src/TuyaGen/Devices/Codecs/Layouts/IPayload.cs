namespace TuyaGen;

/// <summary>A packed value that a layout of a model describes. The generator implements it; the methods of the type itself
/// (<c>Parse</c>, <c>ToBytes</c>) are what programs call.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IPayload<TSelf>
    where TSelf : class, IPayload<TSelf>
{
    /// <summary>How the bytes travel.</summary>
    static abstract PayloadEncoding Encoding { get; }

    /// <summary>The fields, in the order of the layout. Made anew each time; a codec keeps them.</summary>
    static abstract IReadOnlyList<DpField> Fields { get; }

    /// <summary>Reads a value. Where the reader fails, the result means nothing.</summary>
    static abstract TSelf Read(ref PayloadReader reader);

    /// <summary>Writes the value.</summary>
    void Write(ref PayloadWriter writer);
}
