using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

public sealed class NamespaceTests
{
    [Theory]
    [InlineData("Own.Space", "Own.Space")]
    [InlineData(null, "Tuya.Space", "TuyaNamespace", "Tuya.Space", "RootNamespace", "Root")]
    [InlineData(null, "Root", "RootNamespace", "Root")]
    [InlineData(null, "Root", "TuyaNamespace", "", "RootNamespace", "Root")]
    [InlineData(null, "TuyaDevices")]
    [InlineData(null, "TuyaDevices", "RootNamespace", "not-a-namespace")]
    public void A_device_is_in_the_documents_namespace_or_that_of_the_build(string? own, string expected, params string[] properties)
    {
        var options = new BuildOptions([.. properties.Chunk(2).Select(p => (p[0], p[1]))]);
        var model = own is null ? """{ "device": "Lamp" }""" : $$"""{ "device": "Lamp", "namespace": "{{own}}" }""";

        var generation = Generation.Of(ModelText.Many(("a.tuya.json", model)), options);

        Assert.Contains($"namespace {expected};", generation.Files["Lamp.Device.g.cs"], StringComparison.Ordinal);
        Assert.Empty(generation.Complaints);
    }
}
