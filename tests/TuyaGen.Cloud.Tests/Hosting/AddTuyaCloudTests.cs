using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Hosting;

public class AddTuyaCloudTests : CloudTest
{
    [Fact]
    public async Task A_client_with_the_settings_of_the_configuration_is_injected()
    {
        var cloud = Simulate();
        using var host = Build(
            ("TuyaCloud:AccessId", cloud.Options.AccessId), ("TuyaCloud:AccessSecret", cloud.Options.AccessSecret), ("TuyaCloud:BaseAddress", cloud.Address.ToString()),
            ("TuyaCloud:Region", "eu"), ("TuyaCloud:DeviceIds:0", PlugId), ("TuyaCloud:MaxRetries", "7"), ("TuyaCloud:RequestTimeout", "00:00:09"));
        await host.StartAsync();

        var client = host.Services.GetRequiredService<TuyaCloudClient>();
        var options = host.Services.GetRequiredService<IOptions<TuyaCloudOptions>>().Value;

        Assert.Equal(4, (await client.GetDevicesAsync()).Count);
        Assert.Equal(CloudRegion.CentralEurope, await client.FindRegionAsync());
        Assert.Equal((7, TimeSpan.FromSeconds(9)), (options.MaxRetries, options.RequestTimeout));
        Assert.Same(client, host.Services.GetRequiredService<TuyaCloudClient>());
    }

    [Fact]
    public async Task Its_connections_are_those_of_the_factory_and_can_be_configured()
    {
        var cloud = Simulate(new() { Devices = Home, Host = "openapi.tuyaeu.com" });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddTuyaCloud(o => (o.AccessId, o.AccessSecret) = (cloud.Options.AccessId, AccessSecret.Parse(cloud.Options.AccessSecret)))
            .ConfigurePrimaryHttpMessageHandler(cloud.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(CloudRegion.CentralEurope, await provider.GetRequiredService<TuyaCloudClient>().FindRegionAsync());
    }

    [Theory]
    [InlineData("AccessId", "", "TuyaCloud:AccessId is missing")]
    [InlineData("AccessId", "with blank", "TuyaCloud:AccessId has characters")]
    [InlineData("AccessSecret", "", "TuyaCloud:AccessSecret is missing")]
    [InlineData("AccessSecret", "sec ret", "TuyaCloud:AccessSecret: An access secret consists of")]
    [InlineData("Region", "mars", "TuyaCloud:Region: There is no data centre 'mars'")]
    [InlineData("BaseAddress", "http://example.com/", "TuyaCloud:BaseAddress is 'http://example.com/'; it must be an https address")]
    [InlineData("BaseAddress", "https://example.com/tuya", "TuyaCloud:BaseAddress is 'https://example.com/tuya'")]
    [InlineData("BaseAddress", "example.com", "TuyaCloud:BaseAddress is 'example.com'")]
    [InlineData("RequestTimeout", "-00:00:05", "TuyaCloud:RequestTimeout is -00:00:05")]
    [InlineData("MaxRetries", "-1", "TuyaCloud:MaxRetries is -1")]
    [InlineData("MaxRetryDelay", "-00:00:05", "TuyaCloud:MaxRetryDelay is -00:00:05")]
    [InlineData("MaxConcurrency", "0", "TuyaCloud:MaxConcurrency is 0")]
    [InlineData("Uid", "a/b", "TuyaCloud:Uid has 'a/b'")]
    [InlineData("DeviceIds:0", "../x", "TuyaCloud:DeviceIds has '../x'")]
    public async Task A_wrong_setting_is_told_when_the_host_starts(string setting, string value, string message)
    {
        using var host = Build(("TuyaCloud:AccessId", "id"), ("TuyaCloud:AccessSecret", "secret"), ("TuyaCloud:" + setting, value));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sec ret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_even_the_factorys_log_of_every_header_shows_a_secret()
    {
        var cloud = Simulate();
        using var host = Build(
            ("TuyaCloud:AccessId", cloud.Options.AccessId), ("TuyaCloud:AccessSecret", cloud.Options.AccessSecret), ("TuyaCloud:BaseAddress", cloud.Address.ToString()));

        await host.Services.GetRequiredService<TuyaCloudClient>().GetDevicesAsync();

        Assert.Contains("access_token", Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(cloud.Tokens[0], Logs.Text, StringComparison.Ordinal);
        Assert.All(cloud.Requests, r => Assert.DoesNotContain(r.Headers["sign"], Logs.Text, StringComparison.Ordinal));
        Assert.All(cloud.Requests, r => Assert.DoesNotContain(r.Headers["nonce"], Logs.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_added_to_nothing()
    {
        Assert.Throws<ArgumentNullException>("services", () => TuyaCloudServiceCollectionExtensions.AddTuyaCloud(null!));
        Assert.Throws<ArgumentNullException>("section", () => new ServiceCollection().AddTuyaCloud((IConfiguration)null!));
    }

    private IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        // Of two settings of one name the later counts.
        foreach (var (key, value) in settings)
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]);
        builder.Services.AddSingleton<ILoggerFactory>(Logs);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddTuyaCloud(builder.Configuration.GetSection("TuyaCloud"));
        return builder.Build();
    }
}
