using System.Collections;
using System.Runtime.CompilerServices;

namespace TuyaGen;

/// <summary>An immutable list that equals another one of the same items. Payload records hold their arrays in it, so that two of them
/// are equal when all that they say is. The default value is the empty list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IItems
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <summary>A list with one item replaced, for <c>with</c> expressions.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <param name="item">The new item.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ValueList<T> With(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        T[] items = [.. Span];
        items[index] = item;
        return new(items);
    }

    IEnumerable<object> IItems.All => this.Cast<object>();

    object IItems.this[int index] => this[index]!;

    object IItems.With(int index, object item) => With(index, (T)item);

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => Span.SequenceEqual(other.Span, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items in brackets; bytes as hexadecimal digits.</summary>
    public override string ToString() => this is ValueList<byte> bytes
        ? Convert.ToHexStringLower(bytes.Span)
        : $"[{string.Join(", ", this.Select(PayloadText.Of))}]";

    /// <summary>Whether both list the same.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

#pragma warning disable CA2225 // The named alternatives are ValueList.Create and a collection expression.
    /// <summary>A copy of an array.</summary>
    public static implicit operator ValueList<T>(T[] items) => ValueList.Create<T>(items);
#pragma warning restore CA2225
}
