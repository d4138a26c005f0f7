using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TuyaGen.Generators.Twins;

/// <summary>Gives every part the name of its emitted file: <c>TuyaGen.TuyaDevice.Raw.Sync.g.cs</c> for <c>TuyaDevice.Raw.cs</c>.</summary>
internal static class HintNames
{
    // Two files of one name that differ would lose everything the generator made, and the compiler ignores case here. Numbers are given
    // in the order of the paths, which is the same on every machine.
    public static IEnumerable<TwinFile> Assign(ImmutableArray<TwinPart> parts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Where(p => p.Methods.Count > 0).OrderBy(p => p.FilePath, StringComparer.Ordinal))
        {
            var name = BaseName(part);
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++)
                unique = name + "." + number.ToString(CultureInfo.InvariantCulture);
            yield return new(unique + ".Sync.g.cs", part);
        }
    }

    private static string BaseName(TwinPart part)
    {
        var file = Path.GetFileNameWithoutExtension(part.FilePath);
        if (file == part.Name)
            file = "";
        else if (file.StartsWith(part.Name + ".", StringComparison.Ordinal))
            file = file.Substring(part.Name.Length);
        else if (file.Length > 0)
            file = "." + file;
        return Clean(part.Key.Replace("`0", "") + file);
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var c in name)
            clean.Append(char.IsLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_');
        return clean.ToString();
    }
}
