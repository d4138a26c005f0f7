using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Requests;

public class RegionTests : CloudTest
{
    [Fact]
    public async Task Without_a_region_all_are_tried_once_until_one_knows_devices()
    {
        var cloud = Simulate(new() { Devices = Home, Host = "openapi.tuyaeu.com" });
        var client = ConnectByName(cloud);

        var regions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.FindRegionAsync()));

        Assert.All(regions, r => Assert.Equal(CloudRegion.CentralEurope, r));
        Assert.Equal(4, cloud.Tokens.Count);
        await client.GetStatusAsync(PlugId);
        Assert.Equal(4, cloud.Tokens.Count);
    }

    [Fact]
    public async Task A_device_id_finds_the_data_centre_too()
    {
        var cloud = Simulate(new() { Devices = Home, Host = "openapi.tuyaus.com" });

        Assert.Equal(CloudRegion.WesternAmerica, await ConnectByName(cloud, o => o.DeviceIds.Add(PlugId)).FindRegionAsync());
        Assert.Contains(cloud.Requests, r => r.Path == "/v1.0/devices/" + PlugId);
    }

    [Fact]
    public async Task A_data_centre_that_answers_but_knows_no_devices_is_taken_when_no_other_does()
    {
        var cloud = Simulate(new() { Host = "openapi.tuyain.com" });

        Assert.Equal(CloudRegion.India, await ConnectByName(cloud).FindRegionAsync());
    }

    [Fact]
    public async Task When_none_knows_the_account_the_reasons_of_all_are_told()
    {
        var cloud = Simulate(new() { Host = "openapi.elsewhere.com" });

        var error = await Assert.ThrowsAsync<CloudDataCentreException>(() => ConnectByName(cloud).GetDevicesAsync());

        Assert.All(CloudRegions.All, r => Assert.Contains($"{r.ToText()}: No permission", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expired_plan_ends_the_search()
    {
        var cloud = Simulate(new() { Devices = Home, Host = "openapi.tuyaus.com" });
        cloud.Faults.Add(CloudRefusal.Expired);

        await Assert.ThrowsAsync<CloudSubscriptionException>(() => ConnectByName(cloud).GetDevicesAsync());
        Assert.Equal(2, cloud.Tokens.Count);
    }

    [Fact]
    public async Task A_region_that_is_given_is_asked_alone()
    {
        var cloud = Simulate(new() { Devices = Home, Host = "openapi.tuyaeu.com" });

        await Assert.ThrowsAsync<CloudDataCentreException>(() => ConnectByName(cloud, o => o.Region = CloudRegion.China).GetDevicesAsync());
        Assert.Single(cloud.Tokens);
    }

    [Theory]
    [InlineData("cn", CloudRegion.China, "https://openapi.tuyacn.com/")]
    [InlineData("US", CloudRegion.WesternAmerica, "https://openapi.tuyaus.com/")]
    [InlineData("az", CloudRegion.WesternAmerica, "https://openapi.tuyaus.com/")]
    [InlineData("us-e", CloudRegion.EasternAmerica, "https://openapi-ueaz.tuyaus.com/")]
    [InlineData("ue", CloudRegion.EasternAmerica, "https://openapi-ueaz.tuyaus.com/")]
    [InlineData("eu", CloudRegion.CentralEurope, "https://openapi.tuyaeu.com/")]
    [InlineData("eu-w", CloudRegion.WesternEurope, "https://openapi-weaz.tuyaeu.com/")]
    [InlineData("we", CloudRegion.WesternEurope, "https://openapi-weaz.tuyaeu.com/")]
    [InlineData("in", CloudRegion.India, "https://openapi.tuyain.com/")]
    [InlineData("sg", CloudRegion.Singapore, "https://openapi-sg.iotbing.com/")]
    [InlineData("CentralEurope", CloudRegion.CentralEurope, "https://openapi.tuyaeu.com/")]
    public void A_region_has_names_and_an_address(string name, CloudRegion region, string address)
    {
        Assert.Equal(region, CloudRegions.Parse(name));
        Assert.Equal(region, CloudRegions.Parse(region.ToText()));
        Assert.Equal(address, region.ToAddress().AbsoluteUri);
    }

    [Fact]
    public void A_region_that_is_none_is_told_with_the_names_that_are()
    {
        Assert.Contains("cn, us, us-e, eu, eu-w, in, sg", Assert.Throws<ArgumentException>(() => CloudRegions.Parse("mars")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => CloudRegions.Parse(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((CloudRegion)99).ToAddress());
    }
}
