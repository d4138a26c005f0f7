using TuyaGen.Package.Tests.Support;

namespace TuyaGen.Package.Tests;

/// <summary>A program that knows the package only, with a device model and a codec of its own.</summary>
public sealed class ConsumerTests(PackedFixture packed) : IClassFixture<PackedFixture>
{
    [Fact]
    public void Its_models_become_classes_in_the_namespaces_that_it_chose()
    {
        Assert.Superset(
            new HashSet<string> { "Acme.Things.FanDevice", "Acme.Things.FanState", "Acme.Things.FanSpeed", "Acme.Things.FanPlan", "Acme.Water.PumpDevice" },
            packed.Types.ToHashSet());
    }
}
