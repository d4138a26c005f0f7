using System.Text.RegularExpressions;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Devices;

public partial class FromTinytuyaTests
{
    [Fact]
    public void Every_member_that_the_page_names_exists()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "from-tinytuya.md"));
        var types = typeof(TuyaDevice).Assembly.GetExportedTypes().ToLookup(t => t.Name);
        var named = Row().Matches(page).SelectMany(row => Member().Matches(row.Groups[1].Value)).Select(m => (Type: m.Groups[1].Value, Name: m.Groups[2].Value)).ToList();

        Assert.True(named.Count > 60, $"Only {named.Count} members were found; the page has another form now.");
        Assert.Empty(named.Where(m => !types[m.Type].Any(t => t.GetMember(m.Name).Length > 0)).Select(m => $"{m.Type}.{m.Name}"));
    }

    [GeneratedRegex(@"^\| `[^|]*\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Member();
}
