namespace TuyaGen.TestSupport;

/// <summary>A file for the time of a test, which goes with it whether or not it succeeds.</summary>
public sealed class TempFile : IDisposable
{
    /// <summary>A new file with a text in it.</summary>
    public TempFile(string text = "")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tuyagen-{Guid.NewGuid():N}.json");
        File.WriteAllText(Path, text);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
