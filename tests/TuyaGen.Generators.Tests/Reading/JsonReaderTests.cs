using System.Text.Json;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Reading;

/// <summary>The reader takes what the framework's parser takes, refuses what it refuses, and sees the same in it.</summary>
public sealed class JsonReaderTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Seeds =
    [
        """{"a":[1,-2.5e+3,0,"x\u00e9\n\"",true,false,null,{}],"b":{"c":[[]]}}""",
        """ [ "💡" , { "k" : "v" } , 10E-2 ] """,
        "\"text\"", "-0.0", "null",
        ModelText.Load("cover.tuya.json").GetText().ToString()[..900],
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "0", "1", "-", ".", "e", "+", "true", "nul", " ", "\n", "\t", "\0", "\u0001",
        "/*", "//", "\ud83d", "é", "'",
    ];

    [Fact]
    public void Mutated_documents_are_read_as_the_framework_reads_them()
    {
        var random = new Random(20261120);
        var taken = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(Seeds[random.Next(Seeds.Length)], random);
            if (Compare(text))
                taken++;
        }

        // Both outcomes are common, or the comparison says little.
        Assert.InRange(taken, Mutations / 20, Mutations * 19 / 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1] // end")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("+1")]
    [InlineData("NaN")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u 123\"")]
    [InlineData("\"open")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("[1 2]")]
    public void A_text_that_is_no_json_is_refused_with_a_place(string text)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.InRange(error!.Range.Start, 0, text.Length);
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("// fan\n{}")]
    [InlineData("{ /* the fan */ \"device\": \"Fan\" }")]
    [InlineData("{ \"id\": 1 // the switch\n, \"type\": \"bool\" }")]
    [InlineData("{} // end")]
    public void A_comment_is_said_to_be_one(string text)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.StartsWith("A model has no comments", error!.Message, StringComparison.Ordinal);
        Assert.Equal('/', text[error.Range.Start]);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_ends_where_the_framework_ends_it(int depth, bool taken)
    {
        var text = new string('[', depth) + new string(']', depth);

        Assert.Equal(taken, Compare(text));
    }

    [Fact]
    public void Every_value_knows_its_place()
    {
        const string text = """{ "a": [ true, "é\n" ], "b": -1.5 }""";
        var root = JsonReader.Read(text, out _)!;

        Assert.Equal("\"b\"", At(root.Members[1].NameRange));
        Assert.Equal("-1.5", At(root["b"]!.Range));
        Assert.Equal("""[ true, "é\n" ]""", At(root["a"]!.Range));
        Assert.Equal("""
            "é\n"
            """, At(root["a"]!.Items[1].Range));
        Assert.Equal(text, At(root.Range));

        string At(TextRange range) => text.Substring(range.Start, range.Length);
    }

    private static string Mutate(string seed, Random random)
    {
        var text = seed;
        for (var n = random.Next(4); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            var cut = Math.Min(random.Next(3), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, cut),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Remove(at, cut).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static bool Compare(string text)
    {
        var ours = JsonReader.Read(text, out var error);
        JsonDocument? theirs = null;
        try
        {
            theirs = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            // Refused.
        }
        catch (ArgumentException)
        {
            // Half a character: no text that a file can hold.
            return false;
        }

        Assert.True(ours is null == (theirs is null), $"{(ours is null ? "Refused" : "Taken")}, unlike the framework's parser: {text}");
        Assert.Equal(ours is null, error is not null);
        if (ours is not null)
            Same(ours, theirs!.RootElement, text);
        return ours is not null;
    }

    private static void Same(JsonNode ours, JsonElement theirs, string text)
    {
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object:
                var members = theirs.EnumerateObject().ToArray();
                Assert.Equal(members.Select(m => m.Name), ours.Members.Select(m => m.Name));
                foreach (var (member, our) in members.Zip(ours.Members))
                    Same(our.Value, member.Value, text);
                break;
            case JsonValueKind.Array:
                Assert.Equal(theirs.GetArrayLength(), ours.Items.Count);
                foreach (var (item, our) in theirs.EnumerateArray().Zip(ours.Items))
                    Same(our, item, text);
                break;
            case JsonValueKind.String:
                Assert.Equal((JsonKind.Text, theirs.GetString()), (ours.Kind, ours.Text));
                break;
            default:
                Assert.Equal(theirs.GetRawText(), ours.Kind == JsonKind.Null ? "null" : ours.Text);
                break;
        }
    }
}
