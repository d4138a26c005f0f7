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
    public void The_list_of_a_project_is_named_after_its_namespace_so_that_it_is_not_confused_with_that_of_the_library()
    {
        const string program = "using System.Linq; using TuyaGen; using Acme.Things; [assembly: System.Reflection.AssemblyTitle(nameof(ThingsModels) + nameof(TuyaGenModels))]";

        var generation = Generation.Of(
            ModelText.Many(("a.tuya.json", """{ "device": "Lamp" }""")), new BuildOptions(("TuyaNamespace", "Acme.Things")), Generation.Compilation(program));

        Assert.DoesNotContain(generation.Complaints, d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Acme.Things.ThingsModels"));
    }

    [Fact]
    public void Without_a_model_nothing_is_emitted() => Assert.Empty(Generation.Of([]).Files);

    [Fact]
    public void The_models_of_the_library_are_in_the_catalogue_by_themselves()
    {
        Assert.True(DeviceCatalogue.Default.TryFind("bulbdevice", out var bulb));
        Assert.Same(BulbDevice.Model, bulb);
        Assert.Equal(TuyaGenModels.All, TuyaGenModels.All.OrderBy(m => m.Name, StringComparer.Ordinal));
        Assert.All(TuyaGenModels.All, m => Assert.Contains(m, DeviceCatalogue.Default.Models));
    }

    [Fact]
    public void A_model_is_looked_at_when_somebody_asks_for_it()
    {
        var catalogue = new DeviceCatalogue();
        var asked = 0;

        catalogue.Add("Lamp", () => { asked++; return BulbDevice.Model; }, "keylamp");

        Assert.Equal(["Lamp"], catalogue.Names);
        Assert.False(catalogue.TryFind("Lantern", out _));
        Assert.False(catalogue.TryFindProduct("keyother", out _));
        Assert.Equal(0, asked);
        Assert.True(catalogue.TryFindProduct("keylamp", out var model));
        Assert.Same(BulbDevice.Model, model);
    }

    [Fact]
    public void A_model_without_a_name_or_a_body_is_refused()
    {
        var catalogue = new DeviceCatalogue();

        Assert.Throws<ArgumentException>(() => catalogue.Add("", () => BulbDevice.Model));
        Assert.Throws<ArgumentNullException>(() => catalogue.Add("Lamp", null!));
        Assert.Throws<ArgumentNullException>(() => catalogue.Add(null!));
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
