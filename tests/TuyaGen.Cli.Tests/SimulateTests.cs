using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public class SimulateTests
{
    private const string Key = "abcdefghij$<`123";

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_tool_can_drive_what_it_simulates(TuyaVersion version)
    {
        await using var simulate = new RunningCli(
            "simulate", "bulb", "--id", "sim-1", "--key", Key, "--version", version.ToText(), "--address", "127.0.0.1:0", "--variant", "B", "--no-broadcast");
        var ready = await simulate.LineAsync(_ => true);
        Assert.StartsWith($"Bulb sim-1 speaks {version.ToText()} at 127.0.0.1:", ready, StringComparison.Ordinal);
        var address = ready.Split(" at ")[1].Split(". ")[0];

        (await Tool.RunAsync("set", "--id", "sim-1", "--address", address, "--key", Key, "--version", version.ToText(), "--model", "bulb", "Brightness=40")).Succeeded();

        await simulate.LineAsync(l => l.EndsWith("Brightness = 40 %", StringComparison.Ordinal));
        (await simulate.StopAsync()).Succeeded();
    }

    [Fact]
    public async Task Requests_are_json_documents()
    {
        await using var simulate = new RunningCli("simulate", "outlet", "--id", "sim-2", "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));
        Assert.Equal("ready", ready.GetProperty("event").GetString());
        Assert.Equal("3.3", ready.GetProperty("version").GetString());

        (await Tool.RunAsync("on", "--id", "sim-2", "--address", ready.GetProperty("address").GetString()!, "--key", Key, "--version", "3.3")).Succeeded();

        var request = CliResult.Parse(await simulate.LineAsync(l => l.Contains("\"Control\"", StringComparison.Ordinal)));
        Assert.True(request.GetProperty("dps").GetProperty("1").GetBoolean());
    }

    [Fact]
    public async Task The_environment_may_hold_the_key()
    {
        using var stop = new CancellationTokenSource();
        var console = new TestConsole { Variables = { ["TUYA_KEY"] = Key } };
        var run = Tool.RunAsync(
            new Host.CliHost(console, DeviceCatalogue.Default), console, stop.Token, "simulate", "cover", "--address", "127.0.0.1:0", "--no-broadcast");
        await console.OutLines.Lines.NextAsync();

        await stop.CancelAsync();

        Assert.Equal(0, (await run).ExitCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_failure()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var result = await Tool.RunAsync("simulate", "bulb", "--key", Key, "--address", taken.LocalEndpoint.ToString()!, "--no-broadcast");

        Assert.Contains(taken.LocalEndpoint.ToString()!, result.FailedWith(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--key", "simulate", "bulb")]
    [InlineData("single quotes", "simulate", "bulb", "--key", "short")]
    [InlineData("no address to listen on", "simulate", "bulb", "--key", Key, "--address", "everywhere")]
    [InlineData("no variant 'Z'", "simulate", "bulb", "--key", Key, "--variant", "Z", "--address", "127.0.0.1:0", "--no-broadcast")]
    [InlineData("no device model", "simulate", "toaster", "--key", Key)]
    public async Task What_cannot_be_simulated_is_told(string hint, params string[] args)
    {
        Assert.Contains(hint, (await Tool.RunAsync(args)).FailedWith(2).Error, StringComparison.Ordinal);
    }
}
