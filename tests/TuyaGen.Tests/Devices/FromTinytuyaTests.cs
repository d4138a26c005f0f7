using System.Text.Json;
using System.Text.RegularExpressions;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Devices;

public partial class FromTinytuyaTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "from-tinytuya.md"));

    /// <summary>The public methods of the Python library's classes, and the public functions of its modules.</summary>
    private static Dictionary<string, string[]> Members { get; } = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "tests", "TuyaGen.Tests", "Devices", "tinytuya-members.json")))!;

    public static TheoryData<string> Owners => new(Members.Keys);

    [Fact]
    public void Every_member_that_the_page_names_exists()
    {
        var named = Row().Matches(Page).SelectMany(row => Member().Matches(row.Groups[2].Value)).Select(m => (Type: m.Groups[1].Value, Name: m.Groups[2].Value)).ToList();

        Assert.True(named.Count > 200, $"Only {named.Count} members were found; the page has another form now.");
        Assert.Empty(named.Where(m => !LibraryNames.Has(m.Type, m.Name)).Select(m => $"{m.Type}.{m.Name}"));
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public void Every_method_of_the_original_is_on_the_page(string owner)
    {
        var rows = Row().Matches(SectionOf(owner));
        var named = rows.SelectMany(r => Method().Matches(r.Groups[1].Value)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Superset(Members[owner].ToHashSet(), named);
    }

    [Fact]
    public void What_has_no_counterpart_says_why() =>
        Assert.DoesNotContain(Row().Matches(Page), r => r.Groups[2].Value.Trim() == "none" && r.Groups[3].Value.Trim().Length == 0);

    private static string SectionOf(string owner) =>
        Page.Split("\n## ").SingleOrDefault(s => s.StartsWith(owner + "\n", StringComparison.Ordinal)) ?? throw new ArgumentException($"The page has no section {owner}.", nameof(owner));

    [GeneratedRegex(@"^\|( `[^|]*)\|([^|]*)\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Member();

    [GeneratedRegex(@"`(\w+)[`(]")]
    private static partial Regex Method();
}
