using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TuyaGen.Package.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests;

/// <summary>What is in the packages, and what is not.</summary>
[Collection(PackedCollection.Name)]
public sealed class LayoutTests(PackedFixture packed)
{
    private static readonly string[] Envelope = ["_rels/", "[Content_Types]", "package/services/"];

    public static TheoryData<string, string[]> Contents => new()
    {
        {
            "TuyaGen.nupkg",
            [
                "README.md", "TuyaGen.nuspec", "analyzers/dotnet/cs/TuyaGen.Generators.dll", "build/TuyaGen.targets", "buildTransitive/TuyaGen.targets",
                "lib/net10.0/TuyaGen.dll", "lib/net10.0/TuyaGen.xml", "models/README.md", "models/device.schema.json", "models/from-tinytuya.md",
            ]
        },
        { "TuyaGen.snupkg", ["TuyaGen.nuspec", "lib/net10.0/TuyaGen.pdb"] },
        { "TuyaGen.Simulation.nupkg", ["README.md", "TuyaGen.Simulation.nuspec", "lib/net10.0/TuyaGen.Simulation.dll", "lib/net10.0/TuyaGen.Simulation.xml"] },
        { "TuyaGen.Simulation.snupkg", ["TuyaGen.Simulation.nuspec", "lib/net10.0/TuyaGen.Simulation.pdb"] },
        { "TuyaGen.Cloud.nupkg", ["README.md", "TuyaGen.Cloud.nuspec", "lib/net10.0/TuyaGen.Cloud.dll", "lib/net10.0/TuyaGen.Cloud.xml"] },
        { "TuyaGen.Cloud.snupkg", ["TuyaGen.Cloud.nuspec", "lib/net10.0/TuyaGen.Cloud.pdb"] },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_package_holds_what_its_users_need_and_nothing_else(string file, string[] expected)
    {
        using var package = Open(file);

        Assert.Equal(expected, package.Entries.Select(e => e.FullName).Where(n => !Envelope.Any(n.StartsWith)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("TuyaGen.nupkg")]
    [InlineData("TuyaGen.snupkg")]
    [InlineData("TuyaGen.Simulation.nupkg")]
    [InlineData("TuyaGen.Simulation.snupkg")]
    [InlineData("TuyaGen.Cloud.nupkg")]
    [InlineData("TuyaGen.Cloud.snupkg")]
    public void Nothing_in_it_tells_where_it_was_built(string file)
    {
        var root = Encoding.UTF8.GetBytes(RepositoryRoot.Find());
        using var package = Open(file);

        Assert.All(package.Entries, entry => Assert.True(Bytes(entry).AsSpan().IndexOf(root) < 0, $"{entry.FullName} names a folder of this machine."));
    }

    [Fact]
    public void The_targets_are_the_text_that_this_repository_imports()
    {
        var own = File.ReadAllBytes(Path.Combine(RepositoryRoot.Find(), "src", "TuyaGen", "build", "TuyaGen.targets"));
        using var package = Open("TuyaGen.nupkg");

        Assert.Equal(own, Bytes(package.GetEntry("build/TuyaGen.targets")!));
        Assert.Equal(own, Bytes(package.GetEntry("buildTransitive/TuyaGen.targets")!));
    }

    [Theory]
    [InlineData("TuyaGen")]
    [InlineData("TuyaGen.Simulation")]
    [InlineData("TuyaGen.Cloud")]
    public void It_says_what_it_is_and_on_which_terms(string id)
    {
        using var package = Open($"{id}.nupkg");
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single().Elements().ToLookup(e => e.Name.LocalName);

        Assert.Equal(id, metadata["id"].Single().Value);
        Assert.Equal(packed.Feed.Version, metadata["version"].Single().Value);
        Assert.Equal("MIT", metadata["license"].Single().Value);
        Assert.StartsWith("MIT License", File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "LICENSE")), StringComparison.Ordinal);
        Assert.Equal("README.md", metadata["readme"].Single().Value);
        Assert.All(["authors", "description", "tags", "copyright"], name => Assert.NotEmpty(metadata[name].Single().Value));
        Assert.Equal("git", metadata["repository"].Single().Attribute("type")?.Value);
    }

    [Theory]
    [InlineData("TuyaGen.Simulation")]
    [InlineData("TuyaGen.Cloud")]
    public void It_wants_the_library_of_the_same_version(string id)
    {
        using var package = Open($"{id}.nupkg");
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var library = XDocument.Load(stream).Descendants().Single(e => e.Name.LocalName == "dependency" && e.Attribute("id")!.Value == "TuyaGen");

        Assert.Equal(packed.Feed.Version, library.Attribute("version")!.Value);
    }

    private ZipArchive Open(string file) => packed.Feed.Open(Path.GetFileNameWithoutExtension(file), Path.GetExtension(file)[1..]);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
