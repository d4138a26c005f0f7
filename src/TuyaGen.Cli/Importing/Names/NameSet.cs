using System.Globalization;

namespace TuyaGen.Cli.Importing.Names;

/// <summary>Names that must differ from each other.</summary>
/// <param name="isReserved">Whether something else has a name already, so that it gets <c>Value</c> behind it.</param>
internal sealed class NameSet(Func<string, bool> isReserved)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes a name that was given before.</summary>
    public void Keep(string name) => _taken.Add(name);

    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Takes the first of several names that is free; null where none is.</summary>
    public string? TakeFirst(IEnumerable<string?> names) =>
        names.OfType<string>().Select(Allowed).FirstOrDefault(_taken.Add);

    /// <summary>Takes a name, with a number behind it where it is taken: 2, 3 and so on.</summary>
    public string Take(string name)
    {
        var allowed = Allowed(name);
        var unique = allowed;
        var number = _numbers.GetValueOrDefault(allowed, 1);
        while (!_taken.Add(unique))
            unique = Numbered(allowed, ++number);
        _numbers[allowed] = number;
        return unique;
    }

    /// <summary>A name with a number behind it; Value1 with a 2 must not look like the twelfth value.</summary>
    public static string Numbered(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{(char.IsAsciiDigit(name[^1]) ? "N" : "")}{number}");

    private string Allowed(string name) => isReserved(name) ? name + "Value" : name;
}
