using TuyaGen.Cli.Importing.Yaml;

namespace TuyaGen.Import.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Pieces_know_their_place()
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read("# a comment\nname: Fan\ndps:\n  - id: 1\n"));

        var item = Assert.IsType<YamlMap>(Assert.Single(Assert.IsType<YamlList>(map["dps"]).Items));

        Assert.Equal((4, 5), (item.Line, item.Column));
        Assert.Equal("Fan", Assert.IsType<YamlScalar>(map["name"]).Text);
        Assert.Null(map["more"]);
    }

    [Fact]
    public void A_text_in_quotes_stays_a_text()
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read("a: \"on\"\nb: '1'\nc: on\nd: !!str 1\n"));

        Assert.Equal([DpValue.Of("on"), DpValue.Of("1"), DpValue.Of(true), DpValue.Of("1")], map.Entries.Select(e => ((YamlScalar)e.Value).Value));
    }

    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n")]
    [InlineData("\uFEFFa: 1\nb: 2")]
    [InlineData("{a: 1, b: 2}")]
    [InlineData("--- # a comment\na: 1 # another\nb: 2\n...\n")]
    [InlineData("a: 1\nb: 7\nb: 2")]
    public void One_document_is_written_in_many_ways(string text)
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read(text));

        Assert.Equal(DpValue.Of(1), ((YamlScalar)map["a"]!).Value);
        Assert.Equal(DpValue.Of(2), ((YamlScalar)map["b"]!).Value);
    }

    [Fact]
    public void An_alias_repeats_what_it_names()
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read("a: &range {min: 1, max: 5}\nb: *range\nc:\n  <<: *range\n  max: 9\nd:\n  <<: [{min: 7}, *range]\n"));

        Assert.Same(map["a"], map["b"]);
        Assert.Equal("1", ((YamlScalar)((YamlMap)map["c"]!)["min"]!).Text);
        Assert.Equal("9", ((YamlScalar)((YamlMap)map["c"]!)["max"]!).Text);
        Assert.Equal("7", ((YamlScalar)((YamlMap)map["d"]!)["min"]!).Text);
    }

    [Fact]
    public void A_text_in_quotes_goes_on_in_the_next_line_however_that_is_indented()
    {
        const string text = "a:\n    - b: \"one\\\n    two\"\n      c: 'three\n    four'\n";

        var item = Assert.IsType<YamlMap>(((YamlList)((YamlMap)YamlReader.Read(text))["a"]!).Items[0]);

        Assert.Equal("onetwo", ((YamlScalar)item["b"]!).Text);
        Assert.Equal("three four", ((YamlScalar)item["c"]!).Text);
    }

    [Fact]
    public void Texts_that_go_on_without_end_are_not_mended_without_end()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"a{i}:\n    - b: \"one\\\n    two\"\n"));

        var error = Assert.Throws<FormatException>(() => YamlReader.Read(text));

        Assert.Contains("this is not YAML", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("# nothing\n", "it is empty")]
    [InlineData("a: 1\nb:\n\t- c\n", "line 3, column 1: this is not YAML")]
    [InlineData("a: [1, 2\n", "this is not YAML")]
    [InlineData("a: \"cut", "this is not YAML")]
    [InlineData("a: b: c", "line 1, column 5: this is not YAML")]
    [InlineData("a: *nobody", "line 1, column 4")]
    [InlineData("a: &me [*me]", "nothing before this is called '&me'")]
    [InlineData("a: 1\n---\nb: 2\n", "line 2, column 1: only one document")]
    [InlineData("? [1]\n: 2\n", "a word is expected in front of the colon")]
    [InlineData("a:\n  <<: 5\n", "behind '<<' a block")]
    [InlineData("a: 1\n a: 2\n", "line 2")]
    public void What_makes_no_sense_is_told_with_its_place(string text, string sentence)
    {
        var error = Assert.Throws<FormatException>(() => YamlReader.Read(text));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_levels_are_refused()
    {
        var error = Assert.Throws<FormatException>(() => YamlReader.Read(new string('[', 5000) + new string(']', 5000)));

        Assert.Contains("64 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_repeat_each_other_are_no_trap()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]");

        var error = Assert.Throws<FormatException>(() => YamlReader.Read("a0: &a0 [1]\n" + string.Join('\n', lines)));

        Assert.Contains("aliases", error.Message, StringComparison.Ordinal);
    }
}
