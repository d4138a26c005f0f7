using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Diagnostics;

public class HealthTests : HubTest
{
    [Fact]
    public async Task All_well_is_healthy_and_so_is_a_device_that_is_not_wanted_to_be_connected()
    {
        Assert.Equal((HealthStatus.Healthy, "There are no devices."), Said(await CheckAsync()));
        var resting = Hub.Add(Named(Simulate(TuyaVersion.V33), "resting"));
        await Task.WhenAll(Hub.Add(Named(Simulate(TuyaVersion.V34), "plug")).QueryAsync(), resting.QueryAsync());
        await resting.DisconnectAsync();
        await ReachesAsync(resting, ConnectionState.Idle);

        Assert.Equal((HealthStatus.Healthy, "All 2 devices are well."), Said(await CheckAsync()));
    }

    [Fact]
    public async Task Some_devices_off_is_degraded_and_each_is_named_with_what_to_do()
    {
        var locked = Simulate(TuyaVersion.V34);
        await Hub.Add(Named(Simulate(TuyaVersion.V33), "plug")).QueryAsync();
        await ReachesAsync(Hub.Add(Named(locked, "locked") with { Key = LocalKey.Parse("a wrong key 1234") }), ConnectionState.Blocked);
        await ReachesAsync(Hub.Add(Named(locked, "lost") with { Id = "lost-id", Address = null }), ConnectionState.Searching);

        var health = await CheckAsync();

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.StartsWith($"2 of 3 devices are not connected. [locked ({locked.Id})] ", health.Description, StringComparison.Ordinal);
        Assert.Contains("fetch the new one and replace it", health.Description, StringComparison.Ordinal);
        Assert.Contains("[lost (lost-id)] Its address is not known", health.Description, StringComparison.Ordinal);
        Assert.StartsWith("Blocked: ", (string)health.Data[locked.Id], StringComparison.Ordinal);
        Assert.IsType<WrongKeyException>(health.Exception);
        Assert.DoesNotContain(locked.Key, health.Description + string.Join("", health.Data.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong key 1234", health.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task No_device_connected_is_unhealthy_or_what_the_program_says(HealthStatus? wanted, HealthStatus expected)
    {
        var patient = Options with { ReconnectMin = TimeSpan.FromMinutes(1), ReconnectMax = TimeSpan.FromMinutes(1) };
        for (var i = 0; i < 12; i++)
            await ReachesAsync(Hub.Add(Absent($"device{i}") with { Options = patient }), ConnectionState.Waiting);

        var health = await CheckAsync(wanted);

        Assert.Equal(expected, health.Status);
        Assert.StartsWith("12 of 12 devices are not connected. [device0] ", health.Description, StringComparison.Ordinal);
        Assert.EndsWith(" And 2 more.", health.Description, StringComparison.Ordinal);
        Assert.Equal(12, health.Data.Count);
    }

    [Fact]
    public async Task A_check_without_a_hub_and_one_without_a_name_are_told()
    {
        var services = new ServiceCollection().AddLogging();
        Assert.Throws<ArgumentException>(() => services.AddHealthChecks().AddTuya(" "));
        services.AddHealthChecks().AddTuya();
        await using var provider = services.BuildServiceProvider();

        var error = await Record.ExceptionAsync(() => provider.GetRequiredService<HealthCheckService>().CheckHealthAsync());

        Assert.Contains("services.AddTuya()", error!.Message, StringComparison.Ordinal);
    }

    private async Task<HealthReportEntry> CheckAsync(HealthStatus? failure = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<ITuyaHub>(Hub);
        services.AddHealthChecks().AddTuya(failureStatus: failure, tags: ["devices"]);
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["tuya"];
    }

    private static (HealthStatus Status, string? Description) Said(HealthReportEntry entry) => (entry.Status, entry.Description);
}
