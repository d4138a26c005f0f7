using TuyaGen.Package.Tests.Support;

namespace TuyaGen.Package.Tests;

/// <summary>A program that knows the packages only, with device models, a codec and a namespace of its own and the settings of an older
/// project, was built without a warning and run against a simulated device of the same model.</summary>
[Collection(PackedCollection.Name)]
public sealed class ConsumerTests(PackedFixture packed)
{
    [Fact]
    public void Its_models_become_classes_in_the_namespaces_that_it_chose() => Assert.Superset(
        new HashSet<string> { "Acme.Things.FanDevice", "Acme.Things.FanState", "Acme.Things.FanSpeed", "Acme.Things.FanPlan", "Acme.Water.PumpDevice" },
        packed.Types.ToHashSet());

    [Theory]
    [InlineData("typed: High 21.5 ")]
    [InlineData("by name: 20.0 °C")]
    [InlineData("at last: High")]
    [InlineData("hosted: High")]
    [InlineData("own: Fan Pump")]
    [InlineData("product: Fan")]
    [InlineData("by product: Acme.Things.FanDevice")]
    [InlineData("simulated: {\"1\":true}")]
    public void It_says(string line) => Assert.Contains(line, packed.Output, StringComparison.Ordinal);

    [Fact]
    public void Its_catalogue_holds_the_models_of_the_library_and_its_own()
    {
        var names = packed.Output.Split('\n').Single(l => l.StartsWith("catalogue: ", StringComparison.Ordinal)).Trim().Split(' ')[1..];

        Assert.Equal(TuyaGenModels.All.Select(m => m.Name).Concat(["Fan", "Pump"]).Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void The_device_was_written_what_the_calls_say_one_frame_each() => Assert.Equal(
        ["""{"3":"3"}""", """{"4":"215C"}""", """{"1":true,"3":"1","4":"200C"}""", """{"3":"3"}""", """{"1":false}"""], packed.Written);

    [Fact]
    public async Task The_schema_of_the_package_is_where_its_models_name_it() => Assert.Equal(
        await File.ReadAllTextAsync(Path.Combine(TestSupport.RepositoryRoot.Find(), "models", "device.schema.json")),
        await File.ReadAllTextAsync(packed.Consumer["obj/device.schema.json"]));
}
