using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;
using TuyaGen.Import.Tests.Support;
using Property = TuyaGen.Import.Tests.Support.Property;

namespace TuyaGen.Import.Tests.Names;

public partial class NamePropertyTests
{
    private static Gen<PointDraft[]> Points => Property.Text.Two().SelectMany(texts => Gen.Choose(0, 3).Select(form => (texts, form)))
        .ListOf().Select(all => all.Take(60).Select((t, i) => Point(i + 1, t.texts, t.form)).ToArray());

    [Fact]
    public void Whatever_things_are_called_each_has_a_legal_name_of_its_own() => Property.Holds(Points, points =>
    {
        var named = DraftNamer.Name(new() { Labels = ["Thing"], Points = points }, ["Taken"], []);

        var names = named.Points.Select(p => p.Name!).Append("Taken").ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, n => Assert.Matches(Legal(), n));
        Assert.All(named.Points, p => Assert.Equal(p.Values.Count, p.Values.Select(v => v.Name).Distinct().Count()));
        Assert.All(named.Points.SelectMany(p => p.Values), v => Assert.Matches(LegalMember(), v.Name));
    });

    [Fact]
    public void Whatever_things_are_called_the_generator_takes_the_document() => Property.Holds(
        Points.Where(p => p.Length > 0), points => Imported.Valid(ModelWriter.Create(new() { Labels = ["Thing"], Points = points }).Text));

    [Fact]
    public void Whatever_a_device_is_called_its_name_is_legal() => Property.Holds(
        Property.Text.Select(t => new[] { t }), labels => Assert.Matches(LegalMember(), DraftNamer.DeviceName(labels)));

    private static PointDraft Point(int id, (string Label, string Other) texts, int form) => form switch
    {
        0 => new($"{id}", id, PointKind.Bool) { Labels = [texts.Label], Qualifier = texts.Other },
        1 => new($"{id}", id, PointKind.Enum) { Labels = [texts.Label], Values = [.. new[] { texts.Label, texts.Other, "Unknown", "unknown" }.Select(Whole).Distinct().Select(t => new ValueDraft(t) { Label = texts.Other })] },
        2 => new($"{id}", id, PointKind.Bitmap) { Labels = [texts.Label, texts.Other], Bits = [new(0, texts.Label), new(1, texts.Other), new(2, "None")] },
        _ => new($"{id}", id, PointKind.Packed) { Labels = [texts.Label], Layout = [new("a", "u8") { Labels = [texts.Label] }, new("b", "u8") { Labels = [texts.Label] }, new("c", "u16") { Labels = [texts.Other] }] },
    };

    // What travels is proper text.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    [GeneratedRegex("^(?!.*Async\\z)[A-Z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Legal();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LegalMember();
}
