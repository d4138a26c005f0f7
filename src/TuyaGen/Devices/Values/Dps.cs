using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TuyaGen;

/// <summary>
/// An immutable set of data points: id (1 to 255 on devices, any positive number is kept) to value, in the order of the ids.
/// </summary>
[System.Runtime.CompilerServices.CollectionBuilder(typeof(Dps), nameof(Create))]
public sealed class Dps : IReadOnlyDictionary<int, DpValue>, IEquatable<Dps>
{
    private readonly KeyValuePair<int, DpValue>[] _items;

    private Dps(KeyValuePair<int, DpValue>[] sorted) => _items = sorted;

    /// <summary>No data point at all.</summary>
    public static Dps Empty { get; } = new([]);

    /// <summary>Makes a set; where an id stands twice, the later value counts.</summary>
    public static Dps Create(ReadOnlySpan<KeyValuePair<int, DpValue>> items)
    {
        if (items.IsEmpty)
            return Empty;
        var sorted = items.ToArray();
        var ordered = true;
        for (var i = 1; i < sorted.Length && ordered; i++)
            ordered = sorted[i - 1].Key < sorted[i].Key;
        if (ordered)
            return new(sorted);
        var byId = new SortedDictionary<int, DpValue>();
        foreach (var (id, value) in sorted)
            byId[id] = value;
        return new([.. byId]);
    }

    /// <summary>Makes a set of one data point.</summary>
    public static Dps Of(int id, DpValue value) => new([new(id, value)]);

    /// <summary>Reads <c>{"1":true,"20":"white"}</c>; keys that are no numbers are passed over.</summary>
    /// <exception cref="FormatException">The text is not a JSON object.</exception>
    public static Dps FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("Data points are a JSON object such as {\"1\":true}.");
            var items = new List<KeyValuePair<int, DpValue>>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (int.TryParse(property.Name, out var id))
                    items.Add(new(id, DpValue.From(property.Value)));
            }

            return Create([.. items]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair.
            throw new FormatException("Data points are a JSON object such as {\"1\":true}.", e);
        }
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public IEnumerable<int> Keys => _items.Select(i => i.Key);

    /// <inheritdoc/>
    public IEnumerable<DpValue> Values => _items.Select(i => i.Value);

    /// <inheritdoc/>
    public DpValue this[int key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The device has not reported data point {key}.");

    /// <inheritdoc/>
    public bool ContainsKey(int key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(int key, [MaybeNullWhen(false)] out DpValue value)
    {
        int low = 0, high = _items.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var id = _items[middle].Key;
            if (id == key)
            {
                value = _items[middle].Value;
                return true;
            }

            if (id < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        value = default;
        return false;
    }

    /// <summary>This set with the values of another laid over it.</summary>
    public Dps With(Dps changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (Count == 0 || ReferenceEquals(this, changes))
            return changes;
        if (changes.Count == 0)
            return this;
        var merged = new KeyValuePair<int, DpValue>[Count + changes.Count];
        int n = 0, a = 0, b = 0;
        while (a < _items.Length || b < changes._items.Length)
        {
            if (b == changes._items.Length || (a < _items.Length && _items[a].Key < changes._items[b].Key))
            {
                merged[n++] = _items[a++];
                continue;
            }

            if (a < _items.Length && _items[a].Key == changes._items[b].Key)
                a++;
            merged[n++] = changes._items[b++];
        }

        return new(n == merged.Length ? merged : merged[..n]);
    }

    /// <summary>Whether every value of another set stands in this one too.</summary>
    public bool Includes(Dps others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var (id, value) in others._items)
        {
            if (!TryGetValue(id, out var mine) || mine != value)
                return false;
        }

        return true;
    }

    /// <summary>What is known once a report is laid over this set, and what in the report is new. Most reports name known data points.</summary>
    internal Dps Learn(Dps report, out Dps news)
    {
        var (changed, added) = Compare(report);
        news = changed + added == 0 ? Empty : changed + added == report.Count ? report : report.Except(this, changed + added);
        if (added > 0 || Count == 0)
            return With(news);
        if (changed == 0)
            return this;
        var merged = _items.AsSpan().ToArray();
        var at = 0;
        foreach (var item in news._items)
        {
            while (merged[at].Key != item.Key)
                at++;
            merged[at] = item;
        }

        return new(merged);
    }

    private (int Changed, int Added) Compare(Dps report)
    {
        int changed = 0, added = 0, at = 0;
        foreach (var item in report._items)
        {
            while (at < _items.Length && _items[at].Key < item.Key)
                at++;
            if (at == _items.Length || _items[at].Key != item.Key)
                added++;
            else if (_items[at].Value != item.Value)
                changed++;
        }

        return (changed, added);
    }

    private Dps Except(Dps known, int count)
    {
        var others = new KeyValuePair<int, DpValue>[count];
        var n = 0;
        foreach (var item in _items)
        {
            if (!known.TryGetValue(item.Key, out var value) || value != item.Value)
                others[n++] = item;
        }

        return new(others);
    }

    /// <summary>Enumerates the data points without an allocation.</summary>
    public ReadOnlySpan<KeyValuePair<int, DpValue>>.Enumerator GetEnumerator() => new ReadOnlySpan<KeyValuePair<int, DpValue>>(_items).GetEnumerator();

    IEnumerator<KeyValuePair<int, DpValue>> IEnumerable<KeyValuePair<int, DpValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<int, DpValue>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Writes the set as a JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Span<byte> name = stackalloc byte[11];
        foreach (var (id, value) in _items)
        {
            System.Buffers.Text.Utf8Formatter.TryFormat(id, name, out var length);
            writer.WritePropertyName(name[..length]);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The set as JSON, <c>{"1":true}</c>.</summary>
    public string ToJson()
    {
        var text = new StringBuilder("{");
        foreach (var (id, value) in _items)
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(id).Append("\":").Append(value.ToJson());
        return text.Append('}').ToString();
    }

    /// <inheritdoc cref="ToJson"/>
    public override string ToString() => ToJson();

    /// <inheritdoc/>
    public bool Equals(Dps? other) => other is not null && other.Count == Count && Includes(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dps);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (id, value) in _items)
        {
            hash.Add(id);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
