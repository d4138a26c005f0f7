using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TuyaGen.Tests.Hosting;

public class DeviceOptionsTests
{
    // What a text cannot say, or says by another word: Version is read before, Kind is Device22.
    private static readonly string[] Others = ["Default", "Version", "Kind", "KeyProvider"];

    public static TheoryData<string> Options => [.. typeof(TuyaDeviceOptions).GetProperties().Select(p => p.Name).Except(Others)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_of_a_device_can_be_configured(string name)
    {
        var option = typeof(TuyaDeviceOptions).GetProperty(name)!;
        var wanted = Other(option);

        var options = Bind(name, string.Format(CultureInfo.InvariantCulture, "{0}", wanted));

        Assert.Equal(wanted, option.GetValue(options));
    }

    [Fact]
    public void What_is_not_configured_stays_as_it_is()
    {
        Assert.Equal(TuyaDeviceOptions.Default, Bind("Id", "bf0123456789abcdefgh"));
    }

    private static object Other(PropertyInfo option) => option.GetValue(TuyaDeviceOptions.Default) switch
    {
        TimeSpan time => time + TimeSpan.FromMinutes(2),
        int count => count + 3,
        double part => part / 2,
        WriteLevel => WriteLevel.Confirmed,
        bool flag => !flag,
        _ when option.PropertyType == typeof(TimeSpan?) => TimeSpan.FromMinutes(3),
        _ => false,
    };

    private static TuyaDeviceOptions Bind(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Devices:desk:{name}", value)]).Build();
        var services = new ServiceCollection();
        services.AddTuya(configuration);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IConfigureOptions<TuyaOptions>>();
        var bound = new TuyaOptions();
        options.Configure(bound);
        return bound.Devices["desk"].ToDeviceOptions();
    }
}
