using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.TuyaLocal;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Import.Tests.TuyaLocal.Corpus;

/// <summary>Damaged definitions: each is refused in a sentence, or becomes a document that the generator accepts.</summary>
public class MutationTests
{
    private static readonly string[] Pieces =
    [
        "\t", "  ", "\n", "- ", ":", ": ", "&a ", "*a", "<<: *a", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "---\n", "...\n",
        "%TAG ! x\n", "!!int ", "? ", "\0", "\uFEFF", "😀", "\ud83d", "null", "~", "0x", "1e400", "99999999999999999999999999999", "-1",
        "0", "256", "on", ".inf", "12:30", "0777", "dps:", "mapping:", "conditions:", "dps_val:", "value_redirect: sensor",
        "constraint: sensor", "scale: 0", "scale: 0.0000000001", "step: -1", "range:\n", "min: 5", "max: 3", "mask: \"00G0\"",
        "mask: \"FFFFFFFFFFFFFFFFFFFFFF\"", "endianness: little", "type: hex", "type: base64", "type: bitfield", "type: boolean",
        "invert: true", "target_range:", "name: available", "optional: maybe", "bytes: 3",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_damaged_definition_is_refused_or_becomes_a_document(int seed)
    {
        var random = new Random(seed);
        var read = 0;
        foreach (var name in CorpusFixture.Names.Where((_, i) => i % 8 == seed - 1))
        {
            var text = CorpusFixture.Text(name);
            for (var i = 0; i < 12; i++)
                read += Survives(name, Damaged(text, random)) ? 1 : 0;
        }

        Assert.InRange(read, 20, int.MaxValue);
    }

    private static bool Survives(string name, string text)
    {
        Definition definition;
        try
        {
            definition = DefinitionReader.Read(text);
        }
        catch (FormatException e)
        {
            Assert.True(e.Message.Length > 10 && !e.Message.Contains("Exception", StringComparison.Ordinal), e.Message);
            return false;
        }

        var document = ModelWriter.Create(DefinitionDrafter.Draft(definition, "Damaged")).Text;
        var complaints = DocumentCheck.Of("damaged.tuya.json", document).Complaints;
        Assert.True(complaints.Count == 0, $"{name}: {string.Join('\n', complaints)}\n{text}");
        return true;
    }

    private static string Damaged(string text, Random random)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(text.Length);
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => Exchanged(text, random),
                4 => Word(text, random),
                _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 200), text.Length - at))),
            };
            if (text.Length == 0)
                return "-";
        }

        return text;
    }

    // One line for another: the words stay, their places do not.
    private static string Exchanged(string text, Random random)
    {
        var lines = text.Split('\n');
        lines[random.Next(lines.Length)] = lines[random.Next(lines.Length)];
        return string.Join('\n', lines);
    }

    // A word with another meaning in the place of one.
    private static string Word(string text, Random random)
    {
        var lines = text.Split('\n');
        var at = random.Next(lines.Length);
        if (lines[at].IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
            lines[at] = lines[at][..(colon + 1)] + " " + Pieces[random.Next(Pieces.Length)];
        return string.Join('\n', lines);
    }
}
