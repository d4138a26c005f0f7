namespace TuyaGen.Generators.Diagnostics;

/// <summary>The word that somebody probably meant.</summary>
internal static class Suggestion
{
    private const int Most = 20;

    /// <summary>" Did you mean 'x'?", or the list of what there is where nothing is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var names = known.Distinct().OrderBy(n => n, StringComparer.Ordinal).ToArray();
        var nearest = names.Select(n => (Name: n, Distance: Distance(word, n))).OrderBy(n => n.Distance).FirstOrDefault();
        if (nearest.Name is not null && nearest.Distance <= Math.Max(1, Math.Min(word.Length, nearest.Name.Length) / 3))
            return $" Did you mean '{nearest.Name}'?";
        if (names.Length == 0)
            return " There is none here.";
        return $" There is {string.Join(", ", names.Take(Most))}{(names.Length > Most ? ", ..." : "")}.";
    }

    // Letters that are wrong, missing, too many or swapped, blind to case. A word that only goes on is near.
    private static int Distance(string left, string right)
    {
        if (Math.Min(left.Length, right.Length) >= 3
            && (left.StartsWith(right, StringComparison.OrdinalIgnoreCase) || right.StartsWith(left, StringComparison.OrdinalIgnoreCase)))
            return 1;
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                table[i, j] = i == 0 || j == 0 ? i + j : Cheapest(table, i, j, left, right);
        }

        return table[left.Length, right.Length];
    }

    private static int Cheapest(int[,] table, int i, int j, string left, string right)
    {
        var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
        var cost = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
        var isSwapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return isSwapped ? Math.Min(cost, table[i - 2, j - 2] + 1) : cost;
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
