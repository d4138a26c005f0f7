using System.Text;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Documents;

public class ModelFolderTests
{
    [Theory]
    [InlineData("Fan", "fan.tuya.json")]
    [InlineData("CeilingFan", "ceiling-fan.tuya.json")]
    [InlineData("Lamp2", "lamp2.tuya.json")]
    [InlineData("WiFiPlug", "wi-fi-plug.tuya.json")]
    public void A_file_is_named_after_its_device(string device, string file) => Assert.Equal(file, ModelFolder.FileName(device));

    [Fact]
    public void Devices_of_one_name_get_numbers_which_stay_when_they_come_again()
    {
        using var folder = new TempFolder();
        DeviceDraft[] drafts = [Draft("Plug", 1), Draft("Plug", 2), Draft("plug", 3)];

        var first = new ModelFolder(folder.Path).Add(drafts, isTrial: false).ToArray();
        var second = new ModelFolder(folder.Path).Add(drafts, isTrial: false).ToArray();

        Assert.Equal(["Plug", "Plug2", "Plug3"], first.Select(o => o.Model!.Device));
        Assert.All(first, o => Assert.True(o.IsNew));
        Assert.Equal(first.Select(o => o.Path), second.Select(o => o.Path));
        Assert.All(second, o => Assert.False(o.IsNew || o.Model!.IsChanged));
    }

    [Fact]
    public void A_product_is_found_again_under_whatever_name_its_document_has()
    {
        using var folder = new TempFolder(("mine.tuya.json", """{"device":"Mine","products":["p1"],"dps":{"On":{"id":1,"type":"bool"}}}"""));

        var outcome = Assert.Single(new ModelFolder(folder.Path).Add([Draft("Plug", 2, "p1")], isTrial: false));

        Assert.Equal(folder["mine.tuya.json"], outcome.Path);
        Assert.Contains("\"Point2\"", folder.Read("mine.tuya.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_the_name_but_of_another_product_is_another_device()
    {
        using var folder = new TempFolder(("plug.tuya.json", """{"device":"Plug","products":["p1"],"dps":{"On":{"id":1,"type":"bool"}}}"""));

        var outcome = Assert.Single(new ModelFolder(folder.Path).Add([Draft("Plug", 2, "p2")], isTrial: false));

        Assert.Equal("Plug2", outcome.Model!.Device);
    }

    [Fact]
    public void Types_of_two_devices_do_not_get_one_name()
    {
        using var folder = new TempFolder();
        var fan = Draft("Fan", 1) with { Points = [Mode("LightMode")] };
        var light = Draft("FanLight", 1) with { Points = [Mode("Mode")] };

        var outcomes = new ModelFolder(folder.Path).Add([fan, light], isTrial: false).ToArray();

        Assert.Equal(["Fan", "FanLight2"], outcomes.Select(o => o.Model!.Device));
    }

    [Fact]
    public void A_trial_writes_nothing()
    {
        using var folder = new TempFolder();

        var outcome = Assert.Single(new ModelFolder(folder["sub"]).Add([Draft("Plug", 1)], isTrial: true));

        Assert.True(outcome.IsNew);
        Assert.False(Directory.Exists(folder["sub"]));
    }

    [Fact]
    public void A_document_that_is_broken_is_left_as_it_is()
    {
        using var folder = new TempFolder(("plug.tuya.json", "{ broken"));

        var outcome = Assert.Single(new ModelFolder(folder.Path).Add([Draft("Plug", 1)], isTrial: false));

        Assert.Equal($"{folder["plug.tuya.json"]} was left as it is: it is not JSON at line 1: The name of a member, in double quotes, is expected here.", outcome.Problem);
        Assert.Equal("{ broken", folder.Read("plug.tuya.json"));
    }

    [Fact]
    public void The_encoding_of_a_file_stays()
    {
        using var folder = new TempFolder();
        var path = folder["plug.tuya.json"];
        File.WriteAllText(path, """{"device":"Plug","doc":"Größe","dps":{}}""", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

        Assert.False(Assert.Single(new ModelFolder(folder.Path).Add([Draft("Plug", 1)], isTrial: false)).HasFailed);

        Assert.Equal([0xfe, 0xff], File.ReadAllBytes(path)[..2]);
        Assert.Contains("Größe", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_is_no_text_is_left_as_it_is()
    {
        using var folder = new TempFolder();
        byte[] bytes = [.. """{"device":"Plug","doc":"Gr"""u8, 0xf6, .. "\",\"dps\":{}}"u8];
        File.WriteAllBytes(folder["plug.tuya.json"], bytes);

        var outcome = Assert.Single(new ModelFolder(folder.Path).Add([Draft("Plug", 1)], isTrial: false));

        Assert.EndsWith("it is no text in UTF-8; save it as UTF-8.", outcome.Problem, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(folder["plug.tuya.json"]));
    }

    [Fact]
    public void A_link_stays_one_and_what_it_leads_to_is_written()
    {
        using var folder = new TempFolder(("shared.json", """{"device":"Plug","dps":{}}"""));
        File.CreateSymbolicLink(folder["plug.tuya.json"], folder["shared.json"]);

        Assert.False(ModelFiles.Add(folder["plug.tuya.json"], Draft("Plug", 1)).HasFailed);

        Assert.NotNull(new FileInfo(folder["plug.tuya.json"]).LinkTarget);
        Assert.Contains("Point1", folder.Read("shared.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        using var folder = new TempFolder(("file", ""));

        var outcome = ModelFiles.Add(Path.Combine(folder["file"], "plug.tuya.json"), Draft("Plug", 1));

        Assert.Contains("cannot be written", outcome.Problem, StringComparison.Ordinal);
    }

    private static DeviceDraft Draft(string label, int id, string? product = null) => new()
    {
        Labels = [label],
        Products = product is null ? [] : [new(product)],
        Points = [new($"{id}", id, PointKind.Bool) { Labels = [$"point_{id}"] }],
    };

    private static PointDraft Mode(string label) => new("1", 1, PointKind.Enum) { Labels = [label], Values = [new("a"), new("b")] };
}
