using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace TuyaGen.Models.Tests;

/// <summary>Every document in models/ is one that the generator accepts, and becomes code that the compiler accepts.</summary>
public sealed class DocumentTests(GenerationFixture generation) : IClassFixture<GenerationFixture>
{
    public static TheoryData<string> Files => new(Support.Models.Files);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_generator_has_nothing_against_it(string file) => Assert.Empty(generation.DiagnosticsOf(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_compiler_has_nothing_against_its_code(string file)
    {
        if (DeviceOf(file) is not { } device)
            return;
        Assert.NotEmpty(generation.FilesOf(device));
        Assert.Empty(generation.ComplaintsOf(device));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_says_what_it_is_and_names_its_schema(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Support.Models.Folder, file)));

        Assert.Equal("./device.schema.json", document.RootElement.GetProperty("$schema").GetString());
        Assert.EndsWith(".", document.RootElement.GetProperty("doc").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_has_the_devices_of_all_documents_and_no_others() => Assert.Equal(
        Support.Models.Files.Select(DeviceOf).OfType<string>().Order(StringComparer.Ordinal), DeviceCatalogue.Default.Models.Select(m => m.Name));

    [Fact]
    public void The_code_of_no_device_is_without_complaint_too() =>
        Assert.Empty(generation.OtherComplaints(Support.Models.Files.Select(DeviceOf).OfType<string>()));

    // Two types of one name in one namespace would be told by the compiler; these would only confuse people.
    [Fact]
    public void Names_of_types_are_unique_whatever_the_namespace_and_the_case()
    {
        var twice = generation.Types.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.True(generation.Types.Count() > 50);
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_asynchronous_method_has_a_twin()
    {
        var methods = generation.Types.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Where(m => m.DeclaredAccessibility == Accessibility.Public).ToList();
        var asynchronous = methods.Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.True(asynchronous.Count > 100);
        Assert.Empty(asynchronous.Where(a => !methods.Exists(m => IsTwin(m, a))).Select(a => a.ToDisplayString()));
    }

    private static bool IsTwin(IMethodSymbol method, IMethodSymbol asynchronous) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, asynchronous.ContainingType)
        && method.Name + "Async" == asynchronous.Name
        && method.Parameters.Select(p => p.Type.ToDisplayString()).SequenceEqual(asynchronous.Parameters.Select(p => p.Type.ToDisplayString()));

    private static string? DeviceOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Support.Models.Folder, file)));
        return document.RootElement.TryGetProperty("device", out var device) ? device.GetString() : null;
    }
}
