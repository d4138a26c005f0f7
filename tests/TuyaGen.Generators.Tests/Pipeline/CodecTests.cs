using System.Globalization;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Codecs that a project brings: what models may do with them, and what is said about those that cannot be used.</summary>
public sealed class CodecTests
{
    private const string Members = """
            public override DpValueKind Wire => DpValueKind.Text;
            public override string Accepts => "anything";
            public override bool TryDecode(DpValue wire, out {0} value) { value = default!; return false; }
            public override bool TryEncode({0} value, out DpValue wire) { wire = default; return false; }
            public override string Format({0} value) => "";
            public override bool TryParse(string text, out {0} value) { value = default!; return false; }
        """;

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "TUYA005", """[»TuyaCodec("Letter")«] public sealed class A : DpCodec<int> { }""", "small letters" },
        { "TUYA005", """[»TuyaCodec(null!)«] public sealed class A : DpCodec<int> { }""", "small letters" },
        { "TUYA050", """[TuyaCodec("letter")] public sealed class »A« { }""", "'A' has [TuyaCodec] but is no codec; derive it from TuyaGen.DpCodec<T>" },
        { "TUYA050", """[TuyaCodec("letter")] public sealed class »A« : Other.DpCodec<int>; namespace Other { public class DpCodec<T>; }""", "derive it" },
        { "TUYA051", """[TuyaCodec("letter")] public abstract class »A« : DpCodec<int>;""", "abstract" },
        { "TUYA051", """[TuyaCodec("letter")] public sealed class »A«<T> : DpCodec<T> where T : notnull { }""", "type parameters" },
        { "TUYA051", """[TuyaCodec("letter")] file sealed class »A« : DpCodec<int> { }""", "make it internal or public" },
        { "TUYA051", """public class O { [TuyaCodec("letter")] private sealed class »A« : DpCodec<int> { } }""", "make it internal or public" },
        { "TUYA051", """[TuyaCodec("letter")] public sealed class »A«(int digits) : DpCodec<int> { }""", "constructor without parameters" },
        { "TUYA051", """[TuyaCodec("letter")] public sealed class »A« : DpCodec<Hidden> { } internal enum Hidden;""", "'Hidden', which is not public" },
        { "TUYA051", """[TuyaCodec("letter")] public sealed class »A« : DpCodec<LampMode> { }""", "'LampMode', which is unknown where models are read" },
        { "TUYA052", """[»TuyaCodec("hsv16")«] public sealed class A : DpCodec<int> { }""", "The name 'hsv16' already belongs to a codec that is built in" },
        { "TUYA052", """[»TuyaCodec("split-decimal")«] public sealed class A : DpCodec<int> { }""", "built in" },
        { "TUYA052", """[TuyaCodec("a")] public sealed class A : DpCodec<int> { } [»TuyaCodec("a")«] public sealed class B : DpCodec<int> { }""", "belongs to Project.A" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_class_that_is_no_codec_is_told_of_where_it_stands(string id, string marked, string sentence)
    {
        const string start = "using TuyaGen; namespace Project { ";
        var at = start.Length + marked.IndexOf('»', StringComparison.Ordinal);
        var length = marked.IndexOf('«', StringComparison.Ordinal) - marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = start + marked.Replace("»", "", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal) + " }";

        var diagnostic = Assert.Single(Generation.Of([], compilation: Generation.Compilation(source)).Diagnostics);

        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, "Source0.cs", at, at + length), (diagnostic.Id, place.Path, place.StartLinePosition.Character, place.EndLinePosition.Character));
        Assert.Contains(sentence, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decimal", "decimal? A")]
    [InlineData("int[]", "int[]? A")]
    [InlineData("System.TimeSpan", "global::System.TimeSpan? A")]
    [InlineData("System.Collections.Generic.IReadOnlyList<string?>", "global::System.Collections.Generic.IReadOnlyList<string?>? A")]
    [InlineData("Colour", "global::TuyaGen.Colour? A")]
    [InlineData("PhaseReading", "global::TuyaGen.PhaseReading? A")]
    [InlineData("Point", "global::Project.Point? A")]
    [InlineData("Shape", "global::Project.Shape? A")]
    [InlineData("Kind", "global::Project.Kind? A")]
    public void A_property_has_the_type_that_its_codec_gives(string type, string property)
    {
        var model = new ModelText("x.tuya.json", """
            { "device": "X", "dps": { "A": { "id": 1, "type": "string", "codec": "own" }, "S": { "id": 2, "type": "bool" } },
              "commands": { "Go": { "cases": [ { "if": { "A": null }, "set": { "S": true } } ] } },
              "variants": { "Old": { "if": { "present": [5] }, "dps": { "A": { "id": 5 } } } } }
            """);

        var generation = Generation.Of([model], compilation: Generation.Compilation(Codec("own", type)));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        Assert.Contains($"public {property} =>", generation.Files["X.State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("new global::Project.OwnCodec()", generation.Files["X.Model.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("float")]
    [InlineData("string")]
    [InlineData("raw")]
    [InlineData("json")]
    [InlineData("Std.Colour")]
    public void It_stands_for_all_that_its_type_would_say(string type)
    {
        var text = $$"""{ "device": "X", "dps": { "A": { "id": 1, "type": "{{type}}", "codec": "own" } }, "traits": { "IColourLight": { "Colour": "A" } } }""";
        var compilation = Generation.Compilation(Codec("own", "Colour"));

        var generation = Generation.Of([new ModelText("x.tuya.json", text)], compilation: compilation);
        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);

        var facets = text.Replace("\"codec\"", """ "range": [0, 5], "maxLength": 4, "invert": true, "encoding": "hex", "codec" """.Trim(), StringComparison.Ordinal);
        var told = Generation.Of([new ModelText("x.tuya.json", facets)], compilation: compilation).Diagnostics;
        Assert.Equal(["TUYA022", "TUYA022", "TUYA022", "TUYA022"], told.Select(d => d.Id));
    }

    [Theory]
    [InlineData("""{ "type": "string", "codec": "letters" }""", "TUYA011", "There is no codec 'letters' for this type. Did you mean 'letter'?")]
    [InlineData("""{ "type": "string", "codec": "zzz" }""", "TUYA011", "There is base64-json, letter.")]
    [InlineData("""{ "type": "raw", "codec": "base64-json" }""", "TUYA011", "There is letter.")]
    [InlineData("""{ "type": "Std.Colour", "codec": "letter" }""", "TUYA011", "There is css, hsv16, rgb8, rgb8hsv.")]
    [InlineData("""{ "type": "enum", "values": ["a"], "codec": "letter" }""", "TUYA022", "'codec' says nothing about a data point of type enum")]
    [InlineData("""{ "type": "time", "codec": "letter" }""", "TUYA022", "'codec' says nothing")]
    [InlineData("""{ "type": "string", "codec": 1 }""", "TUYA004", "'codec' must be a text")]
    public void A_model_that_names_a_codec_that_does_not_fit_is_told_what_there_is(string point, string id, string sentence)
    {
        var model = $$"""{ "device": "X", "dps": { "A": {{point.Replace("{", "{ \"id\": 1,", StringComparison.Ordinal)}} } }""";

        var diagnostic = Assert.Single(Generation.Of(
            [new ModelText("x.tuya.json", model)], compilation: Generation.Compilation(Codec("letter", "decimal"))).Diagnostics);

        Assert.Equal((id, "x.tuya.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains(sentence, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Codec(string name, string type) => $$"""
        using TuyaGen;
        namespace Project;
        /// <summary>A point.</summary>
        public sealed record Point(int X);
        /// <summary>A shape.</summary>
        public readonly record struct Shape(int Corners);
        /// <summary>A kind.</summary>
        public enum Kind;
        [TuyaCodec("{{name}}")]
        internal sealed class OwnCodec : DpCodec<{{type}}>
        {
        {{string.Format(CultureInfo.InvariantCulture, Members.Replace("{ v", "{{ v", StringComparison.Ordinal).Replace("{ w", "{{ w", StringComparison.Ordinal)
            .Replace("; }", "; }}", StringComparison.Ordinal), type)}}
        }
        """;
}
