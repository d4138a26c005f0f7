using System.Globalization;

namespace TuyaGen.Simulation.Cloud;

/// <summary>A page of a list. Its key is where it begins, which clients must not rely on.</summary>
internal sealed record CloudPage<T>(IReadOnlyList<T> Items, bool HasMore, string Next);

internal static class CloudPage
{
    private const string Mark = "row";

    public static CloudPage<T> Of<T>(IReadOnlyList<T> all, string? size, string? row, int most)
    {
        var from = row is null ? 0 : int.Parse(row[Mark.Length..], CultureInfo.InvariantCulture);
        var count = Math.Min(size is null ? most : int.Parse(size, CultureInfo.InvariantCulture), most);
        var next = from + count;
        var hasMore = next < all.Count;
        return new([.. all.Skip(from).Take(count)], hasMore, hasMore ? Mark + next.ToString(CultureInfo.InvariantCulture) : "");
    }
}
