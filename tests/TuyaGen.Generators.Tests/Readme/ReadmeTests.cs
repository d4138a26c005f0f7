using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Readme;

/// <summary>What the readme shows is what a user types first.</summary>
public partial class ReadmeTests
{
    // A program documents nothing.
    private const string Undocumented = "CS1591";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using TuyaGen; global using TuyaGen.Simulation;
        """;

    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "README.md"));

    public static TheoryData<string> Snippets => [.. Blocks("csharp")];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Every_snippet_compiles(string snippet)
    {
        // What surrounds a snippet in a program: a token, and the builder of a host.
        var around = (Uses(snippet, "ct") ? "var ct = CancellationToken.None;\n" : "")
            + (Uses(snippet, "builder") ? "var builder = Host.CreateApplicationBuilder(args);\n" : "");
        var usings = UsingLine().Matches(snippet).Select(m => m.Value);
        var source = string.Concat(usings) + around + UsingLine().Replace(snippet, "");

        var compilation = Generation.Compilation(ImplicitUsings, source)
            .AddReferences(
                MetadataReference.CreateFromFile(typeof(TuyaGen.Cloud.TuyaCloudClient).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(TuyaGen.Simulation.SimulatedDevice).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Hosting.Host).Assembly.Location))
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != Undocumented));
    }

    [Fact]
    public void The_model_becomes_the_class_that_is_promised()
    {
        var model = Assert.Single(Blocks("json"), b => b.Contains("\"device\"", StringComparison.Ordinal));

        var generation = Generation.Of([new ModelText("fan.tuya.json", model)]);

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Sample.FanDevice"));
    }

    [Fact]
    public void The_codec_that_the_format_explains_is_one()
    {
        var format = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "README.md"));
        var codec = Assert.Single(Blocks("csharp", format));
        var point = Assert.Single(Blocks("json", format), b => b.Contains("\"temperature-with-letter\"", StringComparison.Ordinal));

        var generation = Generation.Of(
            [new ModelText("x.tuya.json", $$"""{ "device": "X", "dps": { {{point}} } }""")],
            compilation: Generation.Compilation(ImplicitUsings.Replace("global using TuyaGen.Simulation;", "", StringComparison.Ordinal), codec));

        Assert.Empty(generation.Diagnostics);
        Assert.DoesNotContain(generation.Complaints, d => d.Id != Undocumented);
        Assert.Contains("public decimal? Target", generation.Files["X.State.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_name_what_is_there()
    {
        Assert.Contains("dotnet run --project src/TuyaGen.Cli -- demo", Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Find(), "src", "TuyaGen.Cli", "TuyaGen.Cli.csproj")));
    }

    private static IEnumerable<string> Blocks(string language) => Blocks(language, Text);

    private static IEnumerable<string> Blocks(string language, string text) =>
        Block().Matches(text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    private static bool Uses(string snippet, string name) => Regex.IsMatch(snippet, $@"\b{name}\b");

    [GeneratedRegex(@"^```(\w+)\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+;\r?\n", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
