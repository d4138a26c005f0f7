namespace TuyaGen;

// Repeats, and values inside values.
public ref partial struct PayloadReader
{
    private const int MostEmptyParts = 256;

    /// <summary>A number of parts that an earlier field gives; one that cannot fit is refused before anything is made for it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="count">The number.</param>
    /// <param name="bits">The bits that each takes at least.</param>
    public int Count(string field, long count, int bits)
    {
        if (count < 0 || count > Left / Math.Max(1, bits))
            Fail(field, $"has {count} parts, for which {(Left + 7) / 8} bytes are too few");
        return Failed ? 0 : (int)count;
    }

    /// <summary>The number of parts that fill what is left.</summary>
    public int Fill(string field, long bits)
    {
        if (bits <= 0)
            Fail(field, "has parts of no length");
        else if (Left % bits != 0)
            Fail(field, $"is filled with parts of {Size(bits)}, but {Size(Left % bits)} are left over");
        return Failed ? 0 : (int)(Left / bits);
    }

    /// <summary>A value whose length its own fields tell.</summary>
    public T Object<T>(string field)
        where T : class, IPayload<T> => Inside<T>(field, null, _end, isBounded: false);

    /// <summary>A value of a given length.</summary>
    public T Slice<T>(string field, long bits)
        where T : class, IPayload<T>
    {
        if (bits < 0 || bits > Left)
            Fail(field, Missing((int)Math.Min(bits, int.MaxValue)));
        return Inside<T>(field, null, Failed ? _position : _position + (int)bits, isBounded: true);
    }

    /// <summary>A value that takes all that is left.</summary>
    public T Last<T>(string field)
        where T : class, IPayload<T> => Inside<T>(field, null, _end, isBounded: true);

    /// <summary>Values whose length their own fields tell.</summary>
    public ValueList<T> Sequence<T>(string field, long count, int bits)
        where T : class, IPayload<T>
    {
        var items = new T[Count(field, count, bits)];
        for (var i = 0; i < items.Length; i++)
            items[i] = Inside<T>(field, i, _end, isBounded: false);
        return new(items);
    }

    /// <summary>Values whose length their own fields tell, until nothing is left.</summary>
    public ValueList<T> Sequence<T>(string field)
        where T : class, IPayload<T>
    {
        var items = new List<T>();
        while (More)
        {
            var before = _position;
            items.Add(Inside<T>(field, items.Count, _end, isBounded: false));
            if (before == _position)
                Fail(field, "has a part of no length");
        }

        return new([.. items]);
    }

    /// <summary>Values of a given length each.</summary>
    public ValueList<T> Slices<T>(string field, long count, long bits)
        where T : class, IPayload<T>
    {
        var items = new T[bits is > 0 and <= int.MaxValue ? Count(field, count, (int)bits) : Fill(field, 0)];
        for (var i = 0; i < items.Length; i++)
            items[i] = Inside<T>(field, i, _position + (int)bits, isBounded: true);
        return new(items);
    }

    /// <summary>Values of a given length each that fill what is left.</summary>
    public ValueList<T> Slices<T>(string field, long bits)
        where T : class, IPayload<T> => Slices<T>(field, Fill(field, bits), bits);

    /// <summary>A number of values that share what is left evenly.</summary>
    public ValueList<T> Shares<T>(string field, long count)
        where T : class, IPayload<T>
    {
        if (count < 0 || count > Math.Max(MostEmptyParts, Left) || (count == 0 ? More : Left / 4 % count != 0))
            Fail(field, $"has {count} parts of the same length, which {(Left + 7) / 8} bytes cannot be shared into");
        var items = new T[Failed ? 0 : count];
        var bits = items.Length == 0 ? 0 : Left / items.Length;
        for (var i = 0; i < items.Length; i++)
            items[i] = Inside<T>(field, i, _position + bits, isBounded: true);
        return new(items);
    }

    private T Inside<T>(string field, int? index, int end, bool isBounded)
        where T : class, IPayload<T>
    {
        var (start, outerEnd, outerIsBounded, failed) = (_start, _end, _isBounded, Failed);
        (_start, _end, _isBounded) = (_position, end, isBounded);
        var value = T.Read(ref this);
        if (Failed && !failed)
            Field = index is { } i ? $"{field}[{i}].{Field}" : $"{field}.{Field}";
        if (isBounded && More)
            Fail(field, $"has {(Left + 7) / 8} bytes more than its parts");
        (_start, _end, _isBounded) = (start, outerEnd, outerIsBounded);
        return value;
    }

    private static string Size(long bits) => Size((int)bits);
}
