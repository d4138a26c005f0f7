using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Wizard;

/// <summary>What the cloud or the disk may have against it. Nothing is written then, and nothing that is there is lost.</summary>
public sealed class WizardFaultTests : WizardTest
{
    private const string Mine = """[{"id":"mine","key":"0123456789abcdef"}]""";

    public static TheoryData<CloudRefusal, string> Refusals => new()
    {
        { CloudRefusal.Expired, "Extend Trial Period" },
        { CloudRefusal.QuotaUsedUp, "until the next period" },
        { CloudRefusal.NotSubscribed, "Service API" },
        { CloudRefusal.PermissionDenied, "linked app accounts" },
        { CloudRefusal.AddressNotAllowed, "allowlist" },
        { CloudRefusal.WrongDataCentre, "data centre" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_the_cloud_refuses_is_a_sentence_and_leaves_the_files_alone(CloudRefusal refusal, string advice)
    {
        var cloud = Simulate(Home);
        Folder.Write("devices.json", Mine);
        cloud.Faults.Add(refusal);

        var result = (await RunAsync(cloud, "--region", "eu")).FailedWith(1);

        Assert.Contains(advice, result.Error, StringComparison.Ordinal);
        Assert.Equal(Mine, Folder.Read("devices.json"));
        Assert.Equal(["devices.json"], Folder.Files);
    }

    [Theory]
    [InlineData(true, "Access Secret is wrong")]
    [InlineData(false, "sign invalid")]
    public async Task A_wrong_secret_is_told(bool hasRegion, string hint)
    {
        var cloud = Simulate(Home);
        string[] args = ["wizard", "--no-poll", "--key", cloud.Options.AccessId, "--secret", "wrongsecret00000wrongsecret00000", .. Places, .. hasRegion ? ["--region", "eu"] : Array.Empty<string>()];

        var result = (await RunAsync(cloud, new TestConsole(), args)).FailedWith(1);

        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrongsecret", result.Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task A_wrong_clock_is_told()
    {
        var cloud = Simulate(new SimulatedCloudOptions { Devices = Home, ClockOffset = TimeSpan.FromMinutes(12) });

        Assert.Contains("720 s behind", (await RunAsync(cloud)).FailedWith(1).Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task A_project_without_devices_says_how_to_link_the_account()
    {
        Assert.Contains("Link App Account", (await RunAsync(Simulate(), "--region", "eu")).FailedWith(1).Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task Data_points_that_cannot_be_fetched_are_asked_for_the_next_time()
    {
        var cloud = Simulate(Plug);
        cloud.Faults.Add(new CloudRefusal(31415, "no") { Times = 1, When = r => r.Path.EndsWith("/specifications", StringComparison.Ordinal) });

        Assert.Contains("next run asks again", (await RunAsync(cloud)).Succeeded().Out, StringComparison.Ordinal);
        Assert.False(Device(PlugId).TryGetProperty("mapping", out _));

        (await RunAsync(cloud)).Succeeded();
        Assert.True(Device(PlugId).TryGetProperty("mapping", out _));
    }

    [Theory]
    [InlineData("devices.json", "{ not json", "is not JSON at line 1")]
    [InlineData("devices.json", "[{\"id\":\"a\"},\n {\"id\":", "is not JSON at line 2")]
    [InlineData("devices.json", "{}", "no list of devices")]
    [InlineData("devices.json", "[{\"id\":\"a\",\"id\":\"b\"}]", "is not JSON")]
    [InlineData("tinytuya.json", "[]", "no object")]
    [InlineData("tinytuya.json", "apiKey = x", "is not JSON")]
    [InlineData("tuya-raw.json", "{\"result\":1}", "no \"result\"")]
    [InlineData("tuya-raw.json", "{\"result\":[{\"biz_type\":\"many\"}]}", "form of its own")]
    [InlineData("tuya-raw.json", "<html>", "is not JSON")]
    [InlineData("snapshot.json", "{\"photo\":1}", "no list of devices")]
    public async Task What_is_not_understood_is_left_as_it_is(string file, string text, string hint)
    {
        var cloud = Simulate(Home);
        Folder.Write(file, text);

        var result = (await RunAsync(cloud)).FailedWith(2);

        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.Contains("left as it is", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, Folder.Read(file));
        Assert.Equal([file], Folder.Files);
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_before_anything_is_asked()
    {
        var cloud = Simulate(Home);

        var result = (await RunElsewhereAsync(cloud, "tuya-raw.json", Folder["no/tuya-raw.json"])).FailedWith(2);

        Assert.Contains($"no folder '{Folder["no"]}'", result.Error, StringComparison.Ordinal);
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task A_folder_where_nothing_can_be_written_is_told()
    {
        // A folder in which not even the owner of the machine may make files.
        const string sealedFolder = "/sys";
        if (!Directory.Exists(sealedFolder))
            return;

        var result = (await RunElsewhereAsync(Simulate(Home), "devices.json", $"{sealedFolder}/devices.json")).FailedWith(1);

        Assert.Contains($"'{sealedFolder}/devices.json' cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task Errors_are_json_too()
    {
        var cloud = Simulate(Home);
        cloud.Faults.Add(CloudRefusal.Expired);

        Assert.Contains("Extend Trial", (await RunAsync(cloud, "--region", "eu", "--json")).FailedWith(1).ErrorJson.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private Task<CliResult> RunElsewhereAsync(SimulatedCloud cloud, string file, string place) =>
        RunAsync(cloud, new TestConsole(), [.. Arguments(cloud, "--no-poll").Select(a => a == Folder[file] ? place : a)]);
}
