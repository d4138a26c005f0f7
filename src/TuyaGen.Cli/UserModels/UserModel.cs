using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators;

namespace TuyaGen.Cli.UserModels;

/// <summary>A device model out of a file of the user's: the generator and the compiler make of it what they make of it in a project.</summary>
internal static class UserModel
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Whether somebody means a file rather than a name.</summary>
    public static bool IsFile(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.Contains(Path.DirectorySeparatorChar);

    /// <exception cref="UsageException">The file cannot be read, or is no device model; the message says where.</exception>
    public static DeviceModel Load(string path)
    {
        var documents = Open(Path.GetFullPath(path));
        Run(Compile(documents));
        return documents[0].Device is { } device && DeviceCatalogue.Default.TryFind(device, out var model)
            ? model
            : throw new UsageException($"{path} describes no device; it has only types for other documents. Name a document with \"device\".");
    }

    private static IReadOnlyList<ModelDocument> Open(string path)
    {
        try
        {
            return ModelDocument.Open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The device model {path} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] Compile(IReadOnlyList<ModelDocument> documents)
    {
        var empty = CSharpCompilation.Create("UserModels", null, References(), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new TuyaDeviceGenerator().AsSourceGenerator()], documents, Language, new ModelBuild())
            .RunGeneratorsAndUpdateCompilation(empty, out var compilation, out var complaints);
        Refuse(complaints);
        using var assembly = new MemoryStream();
        Refuse(compilation.Emit(assembly).Diagnostics);
        return assembly.ToArray();
    }

    private static void Refuse(IEnumerable<Diagnostic> complaints)
    {
        var errors = complaints.Where(c => c.Severity == DiagnosticSeverity.Error).Select(Describe).ToArray();
        if (errors.Length > 0)
            throw new UsageException(string.Join(Environment.NewLine, errors));
    }

    private static string Describe(Diagnostic complaint)
    {
        var place = complaint.Location.GetLineSpan();
        var at = place.StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({at.Line + 1},{at.Character + 1}): {complaint.Id}: {complaint.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is "TuyaGen.dll" || Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
        .Select(p => MetadataReference.CreateFromFile(p));

    // The models enter the catalogue when their module is initialized.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The tool is installed whole; a trimmed one has no compiler to make an assembly with.")]
    private static void Run(byte[] assembly) => RuntimeHelpers.RunModuleConstructor(Assembly.Load(assembly).ManifestModule.ModuleHandle);
}
