using TuyaGen.Cli.Diagnosis;

namespace TuyaGen.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    public static TheoryData<string> Codes => [.. Verdicts.All.Select(v => v.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_verdict_is_shown_by_a_fault(string code)
    {
        var expected = Verdicts.All.Single(v => v.Code == code);
        var isOfSurroundings = Verdicts.OfSurroundings.Contains(expected);

        var result = await Scenarios.PlayAsync(code);

        var report = result.Json;
        var said = $"{result.Out}{result.Error}";
        var harmless = isOfSurroundings && expected.IsHarmless;
        Assert.True((harmless ? "healthy" : code) == report.GetProperty("verdict").GetString(), said);
        Assert.Equal(expected.IsHarmless ? 0 : 1, result.ExitCode);
        var concluded = harmless ? report.GetProperty("others")[0] : report;
        Assert.Equal(code, concluded.GetProperty("verdict").GetString());
        Assert.Equal(expected.Advice, concluded.GetProperty("advice").GetString());
        Assert.NotEqual(0, report.GetProperty("evidence").GetArrayLength());
        Assert.Equal(!isOfSurroundings, report.TryGetProperty("id", out _) || report.TryGetProperty("name", out _));
    }

    [Fact]
    public void Every_fault_shows_a_verdict_and_every_code_is_one_of_a_kind()
    {
        Assert.Equal(Verdicts.All.Select(v => v.Code).Order(), Scenarios.Codes.Order());
        Assert.All(Verdicts.All, v => Assert.Matches("^[a-z]+(-[a-z]+)*$", v.Code));
        Assert.All(Verdicts.All, v => Assert.EndsWith(".", v.Meaning, StringComparison.Ordinal));
        Assert.All(Verdicts.All, v => Assert.EndsWith(".", v.Advice, StringComparison.Ordinal));
    }
}
