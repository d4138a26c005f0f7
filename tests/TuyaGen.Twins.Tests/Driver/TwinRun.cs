using Microsoft.CodeAnalysis;

namespace TuyaGen.Twins.Tests.Driver;

/// <summary>What the generator made, and what the compiler says to it.</summary>
internal sealed record TwinRun(GeneratorRunResult Result, Compilation Output)
{
    /// <summary>The emitted files by name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>All emitted text.</summary>
    public string Text => string.Join('\n', Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"// {f.Key}\n{f.Value}"));

    /// <summary>The lines of the twins, without indentation, attribute and comment: two for each, the signature and the call.</summary>
    public IReadOnlyList<string> TwinLines
    {
        get
        {
            var lines = Files.Values.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).ToList();
            return [.. lines.Where((line, i) => IsSignature(line) || (i > 0 && IsSignature(lines[i - 1])))];
        }
    }

    /// <summary>The diagnostics as a build prints them, without their text.</summary>
    public IReadOnlyList<string> Reported =>
        [.. Result.Diagnostics.Select(d => $"{Position(d)}: {d.Severity.ToString().ToLowerInvariant()} {d.Id}")];

    /// <summary>Fails when the generator threw or the whole does not compile without a warning.</summary>
    public TwinRun Compiles()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !IsUndocumentedSource(d)));
        return this;
    }

    private static bool IsSignature(string line) => line.StartsWith("public ", StringComparison.Ordinal);

    private static string Position(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    // The sources of the tests have no doc comments; that the twins then have none either must not be warned of.
    private bool IsUndocumentedSource(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && Result.GeneratedSources.All(s => s.SyntaxTree != diagnostic.Location.SourceTree);
}
