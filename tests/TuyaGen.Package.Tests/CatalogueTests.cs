using Acme.Things;
using Microsoft.Extensions.DependencyInjection;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests;

/// <summary>The models of the library and those of another project are one catalogue.</summary>
public sealed class CatalogueTests
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public void The_models_of_both_assemblies_are_in_it_by_themselves()
    {
        Assert.Subset(DeviceCatalogue.Default.Models.ToHashSet(), TuyaGenModels.All.Concat(ThingsModels.All).ToHashSet());
        Assert.True(DeviceCatalogue.Default.TryFind("fan", out var fan));
        Assert.Same(FanDevice.Model, fan);
        Assert.True(DeviceCatalogue.Default.TryFindProduct("acmefan000000001", out fan));
        Assert.Same(FanDevice.Model, fan);
    }

    [Fact]
    public async Task A_device_of_a_projects_model_is_registered_found_by_product_and_named_in_settings_like_one_of_the_library()
    {
        using var file = new TempFile($$"""[ { "name": "attic", "id": "attic", "key": "{{Key}}", "product_id": "acmefan000000001" } ]""");
        var services = new ServiceCollection();
        services.AddTuya(options =>
        {
            (options.ListenForBeacons, options.DevicesFile) = (false, file.Path);
            options.Devices["hall"] = Entry();
            options.Devices["porch"] = Entry();
            options.Devices["desk"] = Entry();
            options.Devices["shed"] = Entry();
            options.Devices["shed"].Model = "FanDevice";
        }).AddFan("hall").AddDevice<FanDevice>("porch").AddBulb("desk");
        await using var provider = services.BuildServiceProvider();
        var hub = provider.GetRequiredService<ITuyaHub>();

        Assert.Same(hub.Get<FanDevice>("hall"), provider.GetRequiredKeyedService<FanDevice>("hall"));
        Assert.Same(hub.Get<FanDevice>("porch"), provider.GetRequiredKeyedService<FanDevice>("porch"));
        Assert.IsType<BulbDevice>(hub.Get<TuyaDevice>("desk"));
        Assert.IsType<FanDevice>(hub.Get<TuyaDevice>("shed"));
        Assert.IsType<FanDevice>(hub.Get<TuyaDevice>("attic"));
    }

    [Fact]
    public async Task Models_of_a_library_that_nothing_has_used_yet_are_named_once()
    {
        var model = new DeviceModel("Handmade", ["Switch"], new("", null, new DataPoint<bool>(1, "Switch", DpCodecs.Boolean)),
            (settings, context) => new FanDevice(settings, context)) { Products = [new("handmade00000001", null, null)] };
        Assert.False(DeviceCatalogue.Default.TryFind("Handmade", out _));
        var services = new ServiceCollection();
        services.AddTuya(options =>
        {
            options.ListenForBeacons = false;
            options.Devices["a"] = Entry();
            options.Devices["a"].Model = "Handmade";
        }).AddModels([model]);
        await using var provider = services.BuildServiceProvider();

        Assert.IsType<FanDevice>(provider.GetRequiredService<ITuyaHub>().Get<TuyaDevice>("a"));
        Assert.True(DeviceCatalogue.Default.TryFindProduct("handmade00000001", out var found));
        Assert.Same(model, found);
    }

    [Fact]
    public void Adding_nothing_is_told()
    {
        var builder = new ServiceCollection().AddTuya();

        Assert.Throws<ArgumentNullException>(() => builder.AddModels(null!));
        Assert.Throws<ArgumentNullException>(() => TuyaBuilderExtensions.AddModels(null!, []));
        Assert.Throws<ArgumentNullException>(() => builder.AddModels([null!]));
    }

    private static TuyaDeviceOptionsEntry Entry() => new() { Id = Guid.NewGuid().ToString("n"), Key = Key, Address = $"127.0.0.1:{Ports.Free()}" };
}
