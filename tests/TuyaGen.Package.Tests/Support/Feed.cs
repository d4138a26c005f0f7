using System.IO.Compression;
using System.Reflection;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests.Support;

/// <summary>A folder of freshly packed packages, whose version nobody has seen before, so that no cache can answer for them.</summary>
internal sealed class Feed(string folder)
{
    public static readonly string PackageRoot = Metadata("PackageRoot");

    public string Folder => folder;

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():n}";

    /// <summary>Packs what this test run was built with.</summary>
    public async Task PackAsync(string project) => (await Dotnet.RunAsync(
        Path.Combine(RepositoryRoot.Find(), "src", project),
        "pack", "--no-build", "-c", Metadata("Configuration"), "-o", folder, $"-p:PackageVersion={Version}",
        $"-p:NuspecOutputPath={Path.Combine(folder, "nuspec")}{Path.DirectorySeparatorChar}")).Succeeded();

    public ZipArchive Open(string id, string ending = "nupkg") => ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Version}.{ending}"));

    private static string Metadata(string name) => typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
}
