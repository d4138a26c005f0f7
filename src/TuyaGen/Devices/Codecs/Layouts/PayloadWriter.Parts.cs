namespace TuyaGen;

// Repeats, and values inside values.
public ref partial struct PayloadWriter
{
    /// <summary>Refuses a list that does not have the number of parts that the payload has.</summary>
    public void Count(string field, int count, int wanted)
    {
        if (count != wanted)
            Fail(field, $"has {count} parts; the payload has {wanted}");
    }

    /// <summary>A value that must be there, and is not.</summary>
    public void Missing(string field) => Fail(field, "is null, but the other fields say that it is there");

    /// <summary>A value inside this one.</summary>
    public void Object<T>(string field, T value)
        where T : class, IPayload<T> => Inside(field, null, value);

    /// <summary>A value inside this one that takes a given length; what it does not fill is zero.</summary>
    public void Slice<T>(string field, T value, decimal bits)
        where T : class, IPayload<T> => Slices(field, ValueList.Create([value]), bits);

    /// <summary>Values one after the other.</summary>
    public void Objects<T>(string field, ValueList<T> items)
        where T : class, IPayload<T>
    {
        for (var i = 0; i < items.Count; i++)
            Inside(field, i, items[i]);
    }

    /// <summary>Values that take a given length each; what a value does not fill is zero.</summary>
    public void Slices<T>(string field, ValueList<T> items, decimal bits)
        where T : class, IPayload<T>
    {
        for (var i = 0; i < items.Count && !Failed; i++)
        {
            var start = _position;
            Inside(field, i, items[i]);
            if (_position - start > bits)
                Fail($"{field}[{i}]", $"takes {(_position - start) / 8} bytes; the payload has room for {Text(bits / 8)}");
            else
                Seek(start + (int)bits);
        }
    }

    /// <summary>Values that must all be of the same length.</summary>
    public void Shares<T>(string field, ValueList<T> items)
        where T : class, IPayload<T>
    {
        var first = 0;
        for (var i = 0; i < items.Count && !Failed; i++)
        {
            var start = _position;
            Inside(field, i, items[i]);
            if (i == 0)
                first = _position - start;
            else if (_position - start != first)
                Fail($"{field}[{i}]", "is not as long as those before it");
        }
    }

    private void Inside<T>(string field, int? index, T value)
        where T : class, IPayload<T>
    {
        if (value is null)
            Fail(index is { } n ? $"{field}[{n}]" : field, "is null");
        if (Failed)
            return;
        value!.Write(ref this);
        if (Failed)
            Field = index is { } i ? $"{field}[{i}].{Field}" : $"{field}.{Field}";
    }
}
