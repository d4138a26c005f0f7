namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>For every verdict, a fault that leads to it.</summary>
internal static class Scenarios
{
    public const string AnotherKey = "0123456789abcdef";

    private static readonly Dictionary<string, Func<DoctorScene, Task<CliResult>>> All =
        new(DeviceScenarios.All.Concat(SurroundingsScenarios.All), StringComparer.Ordinal);

    public static IEnumerable<string> Codes => All.Keys;

    public static async Task<CliResult> PlayAsync(string code)
    {
        Assert.True(All.TryGetValue(code, out var play), $"No fault shows the verdict '{code}'; add one.");
        await using var scene = new DoctorScene();
        return await play!(scene);
    }
}
