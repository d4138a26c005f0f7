namespace TuyaGen.Cli.Completion;

/// <summary>What a shell has to run once to complete the command lines of the tool. Each asks the tool itself what may come next.</summary>
internal static class ShellScripts
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = "tuya.bash",
        ["zsh"] = "tuya.zsh",
        ["fish"] = "tuya.fish",
        ["pwsh"] = "tuya.ps1",
    };

    public static IEnumerable<string> Shells => Files.Keys;

    /// <exception cref="UsageException">There is no script for the shell.</exception>
    public static string Of(string shell)
    {
        if (!Files.TryGetValue(shell, out var file))
            throw new UsageException($"There is no completion for '{shell}'; name one of {string.Join(", ", Shells)}.");
        using var resource = typeof(ShellScripts).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
