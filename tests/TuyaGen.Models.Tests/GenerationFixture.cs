using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Models.Tests;

/// <summary>One run of the generator over all models, as in the library.</summary>
public sealed class GenerationFixture
{
    private readonly Generation _generation = Generation.Of(
        Support.Models.Files.Select(f => new ModelText(f, File.ReadAllText(Path.Combine(Support.Models.Folder, f)))), new(("RootNamespace", "TuyaGen.Samples")));

    private readonly ILookup<string, string> _complaints;

    // The types of Std are in the core already, to which this compilation refers.
    public GenerationFixture() => _complaints = _generation.Complaints.Where(c => c.Id != "CS0436").ToLookup(c => Path.GetFileName(c.Location.GetLineSpan().Path), c => c.ToString());

    /// <summary>What the generator has to say against a file.</summary>
    public IEnumerable<string> DiagnosticsOf(string file) =>
        _generation.Diagnostics.Where(d => d.Location.GetLineSpan().Path == file || d.Location == Location.None).Select(d => d.ToString());

    /// <summary>What the compiler has to say against the code of a device.</summary>
    public IEnumerable<string> ComplaintsOf(string device) => FilesOf(device).SelectMany(f => _complaints[f]);

    /// <summary>What the compiler has to say against code of no device.</summary>
    public IEnumerable<string> OtherComplaints(IEnumerable<string> devices) =>
        _complaints.Where(c => !devices.Any(d => c.Key.StartsWith(d + ".", StringComparison.Ordinal))).SelectMany(c => c);

    /// <summary>The names of the generated files of a device.</summary>
    public IEnumerable<string> FilesOf(string device) => _generation.Files.Keys.Where(f => f.StartsWith(device + ".", StringComparison.Ordinal));

    /// <summary>The full names of all generated types that programs see.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _generation.Output.SourceModule.GlobalNamespace.GetNamespaceMembers().SelectMany(TypesIn);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol ns) => ns.GetTypeMembers().Concat(ns.GetNamespaceMembers().SelectMany(TypesIn));
}
