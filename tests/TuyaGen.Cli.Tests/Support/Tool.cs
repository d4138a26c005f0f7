using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>Runs the tool in the process of the test. Whatever it prints, no key and no colour may be in it.</summary>
internal static class Tool
{
    private const char Escape = '\u001b';

    public static Task<CliResult> RunAsync(params string[] args) => RunAsync(new TestConsole(), args);

    public static Task<CliResult> RunAsync(TestConsole console, params string[] args) =>
        RunAsync(new CliHost(console, DeviceCatalogue.Default), console, CancellationToken.None, args);

    public static async Task<CliResult> RunAsync(CliHost host, TestConsole console, CancellationToken cancellationToken, params string[] args)
    {
        var run = TuyaCli.RunAsync(args, host, cancellationToken);
        var exitCode = await Deadline.WithinAsync(run, () => $"'tuya {string.Join(' ', args)}' should have ended. It said {console.OutLines.Text}{console.ErrorLines.Text}");
        var result = new CliResult(exitCode, console.OutLines.Text, console.ErrorLines.Text);
        foreach (var secret in Secrets(args).Concat(console.Variables.Values).Append(console.Answer).Where(s => s?.Length == LocalKey.Length))
            Assert.DoesNotContain(secret!, result.Out + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, result.Out + result.Error);
        return result;
    }

    /// <summary>The options that address a simulated device.</summary>
    public static string[] To(SimulatedDevice device, params string[] more) =>
        ["--id", device.Id, "--address", device.EndPoint.ToString(), "--key", device.Key, "--version", device.Version.ToText(), .. more];

    private static IEnumerable<string> Secrets(string[] args) => args.SkipWhile(a => a != "--key").Skip(1).Take(1);
}
