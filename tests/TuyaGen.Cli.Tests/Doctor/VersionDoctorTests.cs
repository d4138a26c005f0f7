namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>A version that is noted wrongly is found out, whichever it is.</summary>
public sealed class VersionDoctorTests : IAsyncLifetime
{
    // 3.2 is asked as 3.3 is, and a device of 3.2 answers to 3.3.
    private static readonly TuyaVersion[] Distinct = [TuyaVersion.V31, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35];
    private readonly DoctorScene _scene = new() { Timeout = "1s" };

    public static TheoryData<TuyaVersion, TuyaVersion> Pairs
    {
        get
        {
            var pairs = new TheoryData<TuyaVersion, TuyaVersion>();
            foreach (var real in Distinct)
            {
                foreach (var noted in Distinct.Where(v => v != real))
                    pairs.Add(real, noted);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_version_that_a_device_speaks_is_found_out(TuyaVersion real, TuyaVersion noted)
    {
        var device = _scene.Start(real);
        _scene.List(device, version: noted.ToText());

        var result = await _scene.ExamineAsync("lamp");

        Assert.True("wrong-version" == Verdict(result), result.Out);
        Assert.Contains($"it answers as {real.ToText()}", result.Out, StringComparison.Ordinal);
        Assert.InRange(device.Connections, 1, 4);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private static string? Verdict(CliResult result) => result.Json.GetProperty("verdict").GetString();
}
