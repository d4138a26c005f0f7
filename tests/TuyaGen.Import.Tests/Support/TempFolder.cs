namespace TuyaGen.Import.Tests.Support;

/// <summary>A folder for the time of a test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder(params (string Name, string Text)[] files)
    {
        Path = Directory.CreateTempSubdirectory("tuyagen-").FullName;
        foreach (var (name, text) in files)
            Write(name, text);
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
