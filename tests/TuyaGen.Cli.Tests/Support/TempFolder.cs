namespace TuyaGen.Cli.Tests.Support;

/// <summary>A folder for the time of a test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuyagen-");

    public string Path => _folder.FullName;

    /// <summary>The names of the files in it.</summary>
    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    public void Dispose() => _folder.Delete(recursive: true);
}
