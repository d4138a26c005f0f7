using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TuyaGen.Generators.Twins;

/// <summary>Gives every part the name of its emitted file: <c>TuyaGen.TuyaDevice.Raw.Sync.g.cs</c> for <c>TuyaDevice.Raw.cs</c>.</summary>
internal static class HintNames
{
    // Two files of one name would lose everything that the generator made, and the compiler ignores case here. Numbers are given in
    // the order of the paths, which is the same on every machine; the parts keep their order, so that one more leaves the others alone.
    public static IEnumerable<TwinFile> Assign(ImmutableArray<TwinPart> parts)
    {
        var names = new string[parts.Length];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var i in Enumerable.Range(0, parts.Length).OrderBy(i => parts[i].FilePath, StringComparer.Ordinal))
        {
            var name = BaseName(parts[i]);
            names[i] = name;
            for (var number = 2; !taken.Add(names[i]); number++)
                names[i] = name + "." + number.ToString(CultureInfo.InvariantCulture);
        }

        return parts.Zip(names, (part, name) => new TwinFile(name + ".Sync.g.cs", part)).Where(file => file.Part.Methods.Count > 0);
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
