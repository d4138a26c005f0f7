using System.Diagnostics;

namespace TuyaGen.Package.Tests.Support;

/// <summary>Runs the SDK as a user does, away from what the test run has set for itself.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    // A build that is started by a test would otherwise take the MSBuild of the test run for its own.
    private static readonly string[] Inherited = ["MSBuild", "VSTEST", "DOTNET_STARTUP_HOOKS", "NUGET_PACKAGES", "RestorePackagesPath"];

    public static Task<DotnetResult> RunAsync(string folder, params string[] arguments) =>
        RunProgramAsync(folder, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    /// <summary>Runs a program that finds its runtime as the SDK does.</summary>
    public static async Task<DotnetResult> RunProgramAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => Inherited.Any(i => k.StartsWith(i, StringComparison.OrdinalIgnoreCase))).ToArray())
            start.Environment.Remove(name);
        // No server is left behind, and texts are those that the tests expect.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        using var stop = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(stop.Token);
            var errors = process.StandardError.ReadToEndAsync(stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return new(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }
    }
}
