using TuyaGen.Generators.Tests.Pipeline;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>What the generator refuses for its form, an editor underlines too.</summary>
public sealed class WrongModelTests
{
    // Unknown words, missing words, wrong kinds, bad names.
    private static readonly string[] OfForm = ["TUYA002", "TUYA003", "TUYA004", "TUYA005"];

    // What only who knows the meaning of the words can tell.
    private static readonly (string Part, string Reason)[] OfMeaning =
    [
        ("\"Onn\": \"A\"", "the members of a trait are those of an interface"),
        ("{ \"cases\": [{ \"is\": [1]", "'select' is needed where any of the cases has an 'is'"),
        ("\"default\": 1 }, \"b\"", "a parameter behind one with a default needs one"),
        ("\"run\": \"Put\"", "another command says which parameters it needs"),
        ("\"encoding\": \"json\", \"layout\": [{ \"name\": \"A\", \"type\": \"int\" }]", "a field needs a key where the encoding is JSON"),
        ("\"layout\": [{ \"name\": \"A\", \"type\": \"object\" }]", "an object needs fields among bytes, and none in JSON"),
        ("\"type\": \"bytes\", \"repeat\": 2", "items of open length need a size"),
        ("\"type\": \"bytes\", \"optional\": true", "bytes without a name that need not be there could not be written"),
        ("\"A.Periods\": 1", "the field is a list"),
        ("\"P.Days\": [{}]", "the field is a list of two"),
    ];

    private static IEnumerable<(string Id, string Document)> Wrong =>
        Of(DiagnosticTests.Mistakes, m => m)
            .Concat(Of(LayoutDiagnosticTests.Layouts, m => $$"""{ "types": { "T": { "layout": {{m}} } } }"""))
            .Concat(Of(LayoutDiagnosticTests.Documents, m => m))
            .Concat(Of(PartDiagnosticTests.Mistakes, PartDiagnosticTests.Document));

    [Fact]
    public void What_is_wrong_in_its_form_is_so_for_editors_too()
    {
        var wrong = Wrong.Where(w => OfForm.Contains(w.Id)).ToArray();

        var passed = wrong.Where(w => Reader.SchemaComplaints(w.Document) is { Count: 0 }).ToArray();

        Assert.InRange(wrong.Length, 60, int.MaxValue);
        Assert.DoesNotContain(passed, w => !OfMeaning.Any(m => w.Document.Contains(m.Part, StringComparison.Ordinal)));
        Assert.DoesNotContain(OfMeaning, m => !passed.Any(w => w.Document.Contains(m.Part, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_editor_underlines_the_generator_refuses()
    {
        var underlined = Wrong.Where(w => Reader.SchemaComplaints(w.Document) is { Count: > 0 }).ToArray();

        Assert.NotEmpty(underlined);
        Assert.DoesNotContain(underlined, w => Reader.Complaints(w.Document).Count == 0);
    }

    private static IEnumerable<(string Id, string Document)> Of(TheoryData<string, string, string> mistakes, Func<string, string> document) =>
        mistakes.Select(m => ((string)m[0], document((string)m[1]).Replace("»", "", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal)));
}
