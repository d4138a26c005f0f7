using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What documents may name that is not in them: files that other files include, and codecs.</summary>
/// <param name="Files">The files.</param>
/// <param name="Namespace">The namespace of those that name none.</param>
internal sealed record Library(EquatableArray<ModelFile> Files, string Namespace)
{
    /// <summary>The codecs that the project brings.</summary>
    public EquatableArray<CodecEntry> Codecs { get; init; }

    /// <summary>The file of a name; one in the same folder goes before the others.</summary>
    public ModelFile? Find(string name, string from)
    {
        var folder = Folder(from);
        return Files.Where(f => Includes.Same(f.Path, name))
            .OrderBy(f => Folder(f.Path) == folder ? 0 : 1).ThenBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    private static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
}
