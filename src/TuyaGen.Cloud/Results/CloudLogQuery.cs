namespace TuyaGen.Cloud;

/// <summary>Which part of a device's log is wanted. The cloud keeps seven days.</summary>
public sealed record CloudLogQuery
{
    /// <summary>The most entries that one request can fetch.</summary>
    public const int MaxPageSize = 100;

    /// <summary>From when; null for a day before <see cref="To"/>.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when; null for now.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What is wanted; empty for everything.</summary>
    public IReadOnlyCollection<CloudLogKind> Kinds { get; init; } = [];

    /// <summary>How many entries one request fetches, 1 to 100. More are fetched as long as the caller reads on.</summary>
    public int PageSize { get; init; } = MaxPageSize;

    /// <summary>What happened in the last hours or days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative.</exception>
    public static CloudLogQuery Last(TimeSpan time, TimeProvider? clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        return new() { From = now - time, To = now };
    }

    internal (DateTimeOffset From, DateTimeOffset To) Range(DateTimeOffset now, string parameter)
    {
        var to = To ?? now;
        var from = From ?? to - TimeSpan.FromDays(1);
        if (from > to)
            throw new ArgumentException($"From ({from:u}) is later than To ({to:u}); exchange them.", parameter);
        if (PageSize is < 1 or > MaxPageSize)
            throw new ArgumentException($"PageSize is {PageSize}; it must be 1 to {MaxPageSize}.", parameter);
        if (Kinds.FirstOrDefault(k => !Enum.IsDefined(k)) is var kind and not 0)
            throw new ArgumentException($"Kinds has {(int)kind}; the kinds of entries are 1 to 10.", parameter);
        return (from, to);
    }
}
