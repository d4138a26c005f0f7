using System.ComponentModel;

namespace TuyaGen;

/// <summary>
/// The bytes that a part of a payload was read from. A value that is written again lays its fields over them, so that what the layout does
/// not name survives. Two values are equal when their fields are, wherever they come from: so all origins are equal.
/// </summary>
/// <remarks>Generated code keeps it; programs have no need of it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PayloadOrigin : IEquatable<PayloadOrigin>
{
    private readonly byte[]? _bytes;

    internal PayloadOrigin(byte[] bytes, int bits, int form)
    {
        _bytes = bytes;
        Bits = bits;
        Form = form;
    }

    /// <summary>Which of the forms of the layout was read, from 1; 0 where nothing was.</summary>
    public int Form { get; }

    /// <summary>How much of the bytes counts; a text of hexadecimal digits may end within a byte.</summary>
    internal int Bits { get; }

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public bool Equals(PayloadOrigin other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PayloadOrigin;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(PayloadOrigin left, PayloadOrigin right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(PayloadOrigin left, PayloadOrigin right) => !left.Equals(right);
}
