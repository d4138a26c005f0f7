namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>Which data points are looked at to know what others are. None may depend on itself, not even through others.</summary>
internal sealed class Dependencies
{
    private readonly Dictionary<string, HashSet<string>> _looksAt = [];

    /// <summary>Notes that one looks at another; false where it would then depend on itself.</summary>
    public bool Add(string key, string other)
    {
        if (Reaches(other, key))
            return false;
        Of(key).Add(other);
        return true;
    }

    private HashSet<string> Of(string key) => _looksAt.TryGetValue(key, out var others) ? others : _looksAt[key] = [];

    private bool Reaches(string from, string wanted)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var key))
        {
            if (key == wanted)
                return true;
            foreach (var next in Of(key).Where(seen.Add))
                open.Push(next);
        }

        return false;
    }
}
