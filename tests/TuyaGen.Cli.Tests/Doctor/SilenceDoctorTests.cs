using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>A device that takes connections and never says anything.</summary>
public sealed class SilenceDoctorTests : IAsyncLifetime
{
    private readonly DoctorScene _scene = new() { Timeout = "400ms" };

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_says_nothing_at_all_is_wedged(TuyaVersion version)
    {
        var device = _scene.Start(version, null, new Ignore { When = _ => true });
        _scene.List(device);

        Assert.Equal("wedged", Verdict(await _scene.ExamineAsync("lamp")));
        Assert.InRange(device.Connections, 1, 3);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private static string? Verdict(CliResult result) => result.Json.GetProperty("verdict").GetString();
}
