using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Vendor;

/// <summary>Damaged descriptions are refused with a sentence, or give a document that is one.</summary>
public class VendorFuzzTests
{
    private const int Cases = 400;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ",", ":", "null", "0", "-1", "1e400", "true", "\"\\ud800\"", "\"id\"", "\"code\"", "\"type\"", "\"values\"", "\"{\\\"range\\\":[]}\"", "é", "\0", "\\"];

    public static TheoryData<string> Seeds => new(
        ThingModelTests.Model(
            ThingModelTests.Property(1, "switch_1", """{"type":"bool"}"""),
            ThingModelTests.Property(2, "mode", """{"type":"enum","range":["a","b"]}"""),
            ThingModelTests.Property(3, "level", """{"type":"value","min":0,"max":100,"scale":1,"step":5,"unit":"%"}"""),
            ThingModelTests.Property(4, "info", """{"type":"struct","properties":{"a":{"type":"value"}}}""")),
        """{"result":{"functions":[{"code":"m","dp_id":2,"type":"Enum","values":"{\"range\":[\"a\"]}"}],"status":[{"code":"f","dp_id":9,"type":"Bitmap","values":"{\"label\":[\"x\"],\"maxlen\":3}"}]}}""",
        """[{"name":"Lamp","id":"a","product_id":"p","mapping":{"24":{"code":"c","type":"Json","raw_values":"{}","values":{"h":{},"s":{"max":1000},"v":{}}},"x":{"code":"y","type":"Raw","values":{"maxlen":9}}}}]""",
        """{"schema":[{"id":19,"mode":"ro","type":"obj","property":{"type":"value","min":0,"max":50000}},{"id":6,"type":"raw"}]}""",
        """{"local_strategy":{"1":{"status_code":"a","config_item":{"valueType":"Integer","valueDesc":"{\"min\":1,\"max\":5}"}}}}""");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_description_is_refused_or_gives_a_document(string seed)
    {
        var random = new Random(seed.Length);
        for (var i = 0; i < Cases; i++)
            Try(Damage(seed, random));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_description_that_is_cut_off_is_no_json(string seed)
    {
        for (var length = 1; length < seed.Length; length++)
            Assert.Throws<FormatException>(() => Imported.Read(seed[..length]));
    }

    private static void Try(string text)
    {
        try
        {
            foreach (var draft in Imported.Read(text).Devices.Where(d => d.Points.Count > 0))
            {
                var written = ModelWriter.Create(draft);
                Imported.Valid(written.Text);
                Assert.False(ModelWriter.Merge(draft, written.Text).IsChanged, text);
            }
        }
        catch (FormatException e)
        {
            Assert.StartsWith("it", e.Message, StringComparison.Ordinal);
        }
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(6));
            var end = Math.Min(text.Length, at + length);
            text = text[..at] + (random.Next(3) == 0 ? text[at..end] + text[at..end] : Pieces[random.Next(Pieces.Length)]) + text[end..];
        }

        return text;
    }
}
