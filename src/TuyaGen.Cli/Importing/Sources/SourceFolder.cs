namespace TuyaGen.Cli.Importing.Sources;

/// <summary>Finds the files that somebody names.</summary>
internal static class SourceFolder
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    // What the files beside them may look like: models, and definitions of Tuya Local.
    private static readonly string[] Schemas = ["device.schema.json", "device_config_schema.json"];

    /// <summary>The files of a path: the file itself, or those of a folder that may describe devices, in the order of their names.</summary>
    /// <exception cref="UsageException">There is nothing at the path, or nothing in the folder.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new UsageException($"There is no file or folder '{path}'.");
        try
        {
            string[] files = [.. Directory.GetFiles(path).Where(IsSource).Order(StringComparer.Ordinal)];
            return files.Length > 0
                ? files
                : throw new UsageException($"The folder '{path}' has no description of a device: no file ending in {string.Join(", ", Endings)}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{path}' cannot be read: {e.Message}", e);
        }
    }

    // The models in it are what is made, not what it is made of.
    private static bool IsSource(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        && !path.EndsWith(".tuya.json", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Schemas, s => path.EndsWith(s, StringComparison.OrdinalIgnoreCase));
}
