using System.Text.RegularExpressions;
using TuyaGen.TestSupport;

namespace TuyaGen.Models.Tests;

/// <summary>Devices are data: what a person wrote for single devices is in Devices/Behaviour, and nowhere else.</summary>
public sealed partial class HandWrittenTests
{
    private static readonly string Sources = Path.Combine(RepositoryRoot.Find(), "src");

    private static readonly string Behaviour = Path.Combine("TuyaGen", "Devices", "Behaviour") + Path.DirectorySeparatorChar;

    private static readonly HashSet<string> Classes =
        [.. DeviceCatalogue.Default.Models.SelectMany(m => new[] { m.Name + "Device", m.Name + "State", m.Name + "Write" })];

    [Fact]
    public void Every_class_of_devices_is_generated() => Assert.Equal(
        DeviceCatalogue.Default.Models.Select(m => m.Name + "Device"),
        typeof(TuyaDevice).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TuyaDevice))).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void No_part_of_a_device_is_written_by_hand_outside_behaviour()
    {
        var parts = Files().SelectMany(f => Declarations().Matches(File.ReadAllText(f.Path)).Select(m => (f.Name, Class: m.Groups[1].Value)))
            .Where(p => Classes.Contains(p.Class)).ToList();

        Assert.Contains(parts, p => p.Class == "BulbDevice");
        Assert.Empty(parts.Where(p => !p.Name.StartsWith(Behaviour, StringComparison.Ordinal)).Select(p => $"{p.Class} in {p.Name}"));
    }

    [Fact]
    public void Nothing_outside_behaviour_knows_a_device()
    {
        Assert.Empty(Files().Where(f => f.Name.StartsWith("TuyaGen" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Where(f => !f.Name.StartsWith(Behaviour, StringComparison.Ordinal))
            .SelectMany(f => Words().Matches(Code(f.Path)).Where(m => Classes.Contains(m.Value)).Select(m => $"{m.Value} in {f.Name}")));
    }

    private static IEnumerable<(string Path, string Name)> Files() => Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Select(f => (Path: f, Name: Path.GetRelativePath(Sources, f)))
        .Where(f => !f.Name.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"));

    // Comments and examples in documentation may name devices.
    private static string Code(string path) => string.Join('\n', File.ReadLines(path).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(?:class|record) (\w+)")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\b\w+(?:Device|State|Write)\b")]
    private static partial Regex Words();
}
