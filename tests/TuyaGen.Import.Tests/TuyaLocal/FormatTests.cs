using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Which files are definitions.</summary>
public class FormatTests
{
    private const string Entities = "entities:\n  - entity: switch\n    dps:\n      - {id: 1, type: boolean, name: switch}\n";

    [Theory]
    [InlineData("fan.yaml", Entities)]
    [InlineData("fan.YML", "name: Fan\n" + Entities)]
    [InlineData("fan.txt", "name: Fan\n" + Entities)]
    [InlineData("fan.yaml", "{entities: [{entity: switch, dps: [{id: 1, type: boolean, name: switch}]}]}")]
    public void A_definition_is_known_by_what_is_in_it(string path, string text)
    {
        var reading = Imported.Read(text, path);

        Assert.Equal("a definition of Tuya Local", reading.Format);
        Assert.Equal("Fan", TuyaGen.Cli.Importing.Names.DraftNamer.DeviceName(Assert.Single(reading.Devices).Labels));
    }

    [Fact]
    public void A_damaged_definition_is_refused_with_line_and_column()
    {
        const string text = "name: Fan\nentities:\n  - entity: switch\n\tdps: []\n";

        var error = Assert.Throws<FormatException>(() => Imported.Read(text, "fan.yaml"));

        Assert.StartsWith("line 4, column 1: this is not YAML. Tabs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_texts_are_no_definitions()
    {
        var error = Assert.Throws<FormatException>(() => Imported.Read("Dear diary", "diary.txt"));

        Assert.Contains("it describes no device", error.Message, StringComparison.Ordinal);
    }
}
