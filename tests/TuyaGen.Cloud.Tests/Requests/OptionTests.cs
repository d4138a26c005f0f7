using System.Text.Json;
using TuyaGen.Cloud.Tests.Support;

namespace TuyaGen.Cloud.Tests.Requests;

public sealed class OptionTests : CloudTest, IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_client_of_wrong_options_is_not_made()
    {
        var error = Assert.Throws<ArgumentException>("options", () => new TuyaCloudClient(new() { MaxConcurrency = 0, Region = (CloudRegion)42 }));

        Assert.All(["AccessId is missing", "AccessSecret is missing", "MaxConcurrency is 0", "Region is no data centre"], p => Assert.Contains(p, error.Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>("options", () => new TuyaCloudClient(null!));
        Assert.Throws<ArgumentNullException>("http", () => new TuyaCloudClient(OptionsFor(Simulate()), (HttpClient)null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("line\n")]
    public void A_secret_that_is_none_is_told_and_not_shown(string text)
    {
        var error = Assert.Throws<ArgumentException>("text", () => AccessSecret.Parse(text));

        Assert.True(text.Length == 0 || !error.Message.Contains(text, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => AccessSecret.Parse(null!));
    }

    [Fact]
    public async Task The_file_of_tinytuyas_wizard_is_read()
    {
        await File.WriteAllTextAsync(_file, """{ "apiKey": "accessid1", "apiSecret": "secret1", "apiRegion": "eu", "apiDeviceID": "abc, def" }""");

        var options = CredentialsFile.Load(_file);

        Assert.Equal(("accessid1", CloudRegion.CentralEurope), (options.AccessId, options.Region));
        Assert.Equal(["abc", "def"], options.DeviceIds);
        Assert.NotNull(options.AccessSecret);
    }

    [Fact]
    public async Task A_device_that_the_wizard_was_to_look_for_is_none()
    {
        await File.WriteAllTextAsync(_file, """{ "apiKey": "accessid1", "apiSecret": "secret1", "apiRegion": "", "apiDeviceID": "scan" }""");

        var options = CredentialsFile.Load(_file);

        Assert.Empty(options.DeviceIds);
        Assert.Null(options.Region);
    }

    [Theory]
    [InlineData("{", "is not JSON at line 1")]
    [InlineData("[]", "has no \"apiKey\"")]
    [InlineData("""{"apiKey":"a"}""", "has no \"apiSecret\"")]
    [InlineData("""{"apiKey":"a","apiSecret":"not a secret"}""", "consists of letters and digits")]
    [InlineData("""{"apiKey":"a","apiSecret":"b","apiRegion":"mars"}""", "no data centre 'mars'")]
    public async Task A_file_that_is_wrong_is_told_by_its_field(string text, string told)
    {
        await File.WriteAllTextAsync(_file, text);

        var error = Assert.Throws<FormatException>(() => CredentialsFile.Load(_file));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not a secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        Assert.Throws<FileNotFoundException>(() => CredentialsFile.Load(_file + ".missing"));
        Assert.Throws<ArgumentException>(() => CredentialsFile.Load(""));
    }

    [Fact]
    public void Options_written_down_show_no_secret() =>
        Assert.DoesNotContain("simulatedsecret", JsonSerializer.Serialize(OptionsFor(Simulate())), StringComparison.Ordinal);
}
