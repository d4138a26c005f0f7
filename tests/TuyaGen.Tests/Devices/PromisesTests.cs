using System.Text.RegularExpressions;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Devices;

/// <summary>Each promise on the page names members that exist and tests that run.</summary>
public partial class PromisesTests
{
    private static readonly string Root = RepositoryRoot.Find();

    private static MatchCollection Rows { get; } = Row().Matches(File.ReadAllText(Path.Combine(Root, "src", "TuyaGen", "PROMISES.md")));

    [Fact]
    public void The_members_exist()
    {
        var named = Rows.SelectMany(row => Member().Matches(row.Groups[1].Value)).Select(m => (Type: m.Groups[1].Value, Name: m.Groups[2].Value)).ToList();

        Assert.True(named.Count > 20, $"Only {named.Count} members were found; the page has another form now.");
        Assert.Empty(named.Where(m => !LibraryNames.Has(m.Type, m.Name)).Select(m => $"{m.Type}.{m.Name}"));
    }

    [Fact]
    public void The_tests_exist_and_each_promise_has_one()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(file => Test().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();
        var named = Rows.Select(row => Word().Matches(row.Groups[2].Value).Select(m => m.Groups[1].Value).ToList()).ToList();

        Assert.DoesNotContain(named, row => row.Count == 0);
        Assert.Equal([], named.SelectMany(row => row).Except(tests));
    }

    [GeneratedRegex(@"^\|[^|`]*\|([^|]*)\|( `[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Member();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Test();
}
