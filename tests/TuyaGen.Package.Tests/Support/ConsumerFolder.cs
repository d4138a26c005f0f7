namespace TuyaGen.Package.Tests.Support;

/// <summary>A project outside the repository that gets the package from the feed, and everything else from what is on the machine already.</summary>
internal sealed class ConsumerFolder
{
    private readonly string _folder;

    public ConsumerFolder(string root, Feed feed, string name)
    {
        _folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        // What stands in folders above must not reach in.
        Write("../Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TuyaGenVersion>{feed.Version}</TuyaGenVersion>
                <RestorePackagesPath>{Path.Combine(root, "packages")}</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
        Write("../Directory.Build.targets", "<Project />");
        Write("../Directory.Packages.props", "<Project />");
        Write("../nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{Feed.PackageRoot}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Assembly => this["bin/Debug/net10.0/Consumer.dll"];

    public string this[string file] => Path.Combine(_folder, file);

    /// <summary>Takes the files of the consumer that this test project holds.</summary>
    public void Fill()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
            File.Copy(file, this[Path.GetFileName(file)]);
    }

    public void Write(string file, string text) => File.WriteAllText(this[file], text);

    public void Edit(string file, string old, string text)
    {
        var before = File.ReadAllText(this[file]);
        Assert.Contains(old, before, StringComparison.Ordinal);
        Write(file, before.Replace(old, text, StringComparison.Ordinal));
    }

    public Task<DotnetResult> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(_folder, arguments);

    public Task<DotnetResult> BuildAsync() => DotnetAsync("build", "--no-restore", "-v", "q");
}
