using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

public sealed class CatalogueTests
{
    private const string File = "TuyaDevices.g.cs";

    [Fact]
    public void Without_the_builder_of_the_dependency_injection_no_registration_is_emitted()
    {
        var with = Generation.Of("bulb.tuya.json").Files[File];
        var without = Generation.Of([ModelText.Load("bulb.tuya.json")], compilation: Generation.WithoutCore()).Files[File];

        Assert.Contains("AddBulb", with, StringComparison.Ordinal);
        Assert.DoesNotContain("AddBulb", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_model_nothing_is_emitted() => Assert.Empty(Generation.Of([]).Files);

    [Fact]
    public void The_models_of_the_library_are_in_the_catalogue_by_themselves()
    {
        Assert.True(DeviceCatalogue.Default.TryFind("bulbdevice", out var bulb));
        Assert.Same(BulbDevice.Model, bulb);
        Assert.Equal(TuyaModels.All, TuyaModels.All.OrderBy(m => m.Name, StringComparer.Ordinal));
        Assert.All(TuyaModels.All, m => Assert.Contains(m, DeviceCatalogue.Default.Models));
    }

    [Fact]
    public void A_model_describes_itself_for_programs_that_know_no_class()
    {
        var model = OutletDevice.Model;

        Assert.Equal(["IDimmable", "IPowerMeter", "ISwitchable"], model.Traits);
        Assert.Equal("Switch", model.Properties[model.SwitchProperty]);
        Assert.Equal(("V", DpSum.Measurement), (model.Main.Find("Voltage")!.Unit, model.Main.Find("Voltage")!.Sum));
        var dim = Assert.Single(model.Commands, c => c.Name == "Dim");
        var percent = Assert.Single(dim.Parameters);
        Assert.Equal((typeof(decimal), "%", new DpRange(0, 100)), (percent.Type, percent.Unit, percent.Range!.Value));
    }
}
