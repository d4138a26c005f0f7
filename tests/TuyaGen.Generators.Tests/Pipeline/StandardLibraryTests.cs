using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>The generator knows the types of Std from a document of its own; the core has them from the same one.</summary>
public sealed class StandardLibraryTests
{
    public static TheoryData<string> Payloads =>
        new(StandardLibrary.Types.Values.Where(t => t.Layout is not null).Select(t => t.Type.Name).Distinct());

    [Fact]
    public void The_document_of_the_generator_is_that_of_the_models()
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream("std.tuya.json")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "std.tuya.json")), reader.ReadToEnd());
    }

    [Fact]
    public void The_names_are_those_of_the_document() => Assert.Equal(
        ["Std.BreakerLimits", "Std.CycleTimers", "Std.DayPlan", "Std.Hsv16", "Std.IrPulses", "Std.LightTimers", "Std.MealPlan", "Std.PhaseReading", "Std.Rgb8Hsv", "Std.SocketTimers"],
        StandardLibrary.Types.Keys.Where(k => k.StartsWith("Std.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Every_payload_is_a_type_of_the_core_with_the_same_fields(string name)
    {
        var layout = StandardLibrary.Types.Values.First(t => t.Type.Name == name).Layout!;

        var type = typeof(TuyaDevice).Assembly.GetType("TuyaGen." + name, throwOnError: true)!;

        Assert.Equal(layout.Properties.Select(p => p.Name), type.GetProperties().Select(p => p.Name));
        Assert.All(layout.Properties.Where(p => p.Type.Kind is ClrKind.Enum or ClrKind.Bitmap), p => Assert.Equal("TuyaGen", p.Type.Namespace));
    }
}
