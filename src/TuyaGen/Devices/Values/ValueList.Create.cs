using System.ComponentModel;

namespace TuyaGen;

/// <summary>Makes lists.</summary>
public static class ValueList
{
    /// <summary>A list of items, as a collection expression makes it.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of one item several times.</summary>
    /// <param name="item">The item.</param>
    /// <param name="count">How often, 0 or more.</param>
    public static ValueList<T> Repeat<T>(T item, int count)
    {
        var items = new T[count];
        Array.Fill(items, item);
        return new(items);
    }

    /// <summary>A list over an array that nobody changes any more. Generated code calls this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueList<T> Over<T>(T[] items) => new(items);
}
