using TuyaGen.Cli.Input;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Wizard;

/// <summary>Where the wizard has the cloud project and its data centre from.</summary>
public sealed class WizardProjectTests : WizardTest
{
    [Fact]
    public async Task At_a_terminal_it_asks_for_what_is_missing_and_hides_the_secret()
    {
        var cloud = Simulate(Home);
        var console = new TestConsole
        {
            Answer = cloud.Options.AccessSecret,
            Answers = { ["Access ID"] = $" {cloud.Options.AccessId} ", ["one of your devices"] = PlugId, ["Data centre"] = "EU" },
        };

        (await RunAsync(cloud, console, ["wizard", "--no-poll", .. Places])).Succeeded();

        Assert.Equal(4, console.Questions.Count);
        Assert.Equal(PlugId, Json("tinytuya.json").GetProperty("apiDeviceID").GetString());
        Assert.Single(cloud.Tokens);
    }

    [Fact]
    public async Task Answers_may_be_left_empty_where_there_is_another_way()
    {
        var cloud = Simulate(Home);
        var console = new TestConsole { Answer = cloud.Options.AccessSecret, Answers = { ["one of your devices"] = "", ["Data centre"] = "" } };

        (await RunAsync(cloud, console, ["wizard", "--no-poll", "--key", cloud.Options.AccessId, .. Places])).Succeeded();

        Assert.Equal(("", "eu"), (Json("tinytuya.json").GetProperty("apiDeviceID").GetString(), Json("tinytuya.json").GetProperty("apiRegion").GetString()));
    }

    [Theory]
    [InlineData("not a secret", "", "letters and digits")]
    [InlineData("simulatedsecret0simulatedsecret0", "mars", "no data centre 'mars'")]
    [InlineData("", "", "cannot be left out")]
    public async Task An_answer_that_is_none_is_asked_for_again_and_not_for_ever(string secret, string region, string hint)
    {
        var cloud = Simulate(Home);
        var console = new TestConsole { Answer = secret, Answers = { ["one of your devices"] = "", ["Data centre"] = region } };

        var result = (await RunAsync(cloud, console, ["wizard", "--no-poll", "--key", cloud.Options.AccessId, .. Places])).FailedWith(2);

        Assert.Equal(3, result.Error.Split(hint).Length - 1);
        Assert.Empty(cloud.Requests);
    }

    [Theory]
    [InlineData]
    [InlineData("--yes")]
    public async Task Without_anybody_to_ask_it_names_the_options(params string[] more)
    {
        var console = more.Length > 0 ? new TestConsole { Answer = "x", Answers = { [""] = "x" } } : new TestConsole();

        var result = (await RunAsync(Simulate(), console, ["wizard", .. Places, .. more])).FailedWith(2);

        Assert.All(["--key", "--secret", "TUYA_API_SECRET", "--offline"], o => Assert.Contains(o, result.Error, StringComparison.Ordinal));
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task The_environment_keeps_the_secret_out_of_the_command_line()
    {
        var cloud = Simulate(Home);
        var console = new TestConsole
        {
            Variables = { [CloudAccess.IdVariable] = cloud.Options.AccessId, [CloudAccess.SecretVariable] = cloud.Options.AccessSecret, [CloudAccess.RegionVariable] = "eu" },
        };

        (await RunAsync(cloud, console, ["wizard", "--no-poll", .. Places])).Succeeded();

        Assert.Single(cloud.Tokens);
    }

    [Fact]
    public async Task The_secret_of_a_file_is_not_used_with_the_id_of_another_project()
    {
        Folder.Write("tinytuya.json", TinyTuyaFiles.Read("tinytuya.json"));

        var result = (await RunAsync(Simulate(Home), new TestConsole(), ["wizard", "--no-poll", "--key", "anotherproject000001", .. Places])).FailedWith(2);

        Assert.Contains("the secret in the variable", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tinytuyas_own_file_is_enough_and_keeps_what_else_is_in_it()
    {
        Folder.Write("tinytuya.json", TinyTuyaFiles.Read("tinytuya.json").Replace("\"apiKey\"", "\"mine\": 1,\n    \"apiKey\"", StringComparison.Ordinal).Replace("\"eu\"", "\"us\"", StringComparison.Ordinal));

        var result = (await RunAsync(Simulate(Home), new TestConsole(), ["wizard", "--no-poll", .. Places])).Succeeded();

        Assert.Equal(["mine", "apiKey", "apiSecret", "apiRegion", "apiDeviceID"], Names(Json("tinytuya.json")));
        Assert.Equal((1, "eu"), (Json("tinytuya.json").GetProperty("mine").GetInt32(), Json("tinytuya.json").GetProperty("apiRegion").GetString()));
        Assert.Contains("Data centre: eu. The account is not in us.", result.Out, StringComparison.Ordinal);
        Assert.Contains("tinytuya.json.bak", Folder.Files);
    }

    [Fact]
    public async Task A_file_that_lacks_something_is_told_unless_the_options_complete_it()
    {
        var cloud = Simulate(Home);
        Folder.Write("tinytuya.json", $$"""{"apiKey":"{{cloud.Options.AccessId}}"}""");

        var result = (await RunAsync(cloud, new TestConsole(), ["wizard", "--no-poll", .. Places])).FailedWith(2);
        (await RunAsync(cloud)).Succeeded();

        Assert.Contains("has no \"apiSecret\"", result.Error, StringComparison.Ordinal);
        Assert.Equal(cloud.Options.AccessSecret, Json("tinytuya.json").GetProperty("apiSecret").GetString());
    }

    [Theory]
    [InlineData("--device", "no id!", "DeviceIds")]
    [InlineData("--region", "mars", "cn, us, us-e, eu, eu-w, in, sg")]
    [InlineData("--secret", "not a secret", "letters and digits")]
    [InlineData("--key", "my key", "letters and digits")]
    [InlineData("--cidr", "home", "192.168.1.0/24")]
    [InlineData("--seconds", "soon", "number of seconds")]
    public async Task What_makes_no_sense_is_told_before_anything_is_asked(string option, string value, string hint)
    {
        var cloud = Simulate(Home);
        string[] project = ["--key", cloud.Options.AccessId, "--secret", cloud.Options.AccessSecret];
        var replaced = Array.IndexOf(project, option);
        if (replaced >= 0)
            project[replaced + 1] = value;

        var result = (await RunAsync(cloud, new TestConsole(), ["wizard", .. Places, .. project, .. replaced >= 0 ? [] : new[] { option, value }])).FailedWith(2);

        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not a secret", result.Error, StringComparison.Ordinal);
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task Help_says_how_to_keep_the_secret_to_oneself()
    {
        var help = (await Tool.RunAsync("wizard", "--help")).Succeeded().Out;

        Assert.Contains("TUYA_API_SECRET", help, StringComparison.Ordinal);
        Assert.Contains("tuya wizard --offline", help, StringComparison.Ordinal);
    }
}
