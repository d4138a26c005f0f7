namespace TuyaGen;

/// <summary>A <see cref="ValueList{T}"/> of any type.</summary>
internal interface IItems
{
    IEnumerable<object> All { get; }

    int Count { get; }

    object this[int index] { get; }

    /// <summary>The list with one item replaced.</summary>
    object With(int index, object item);
}
