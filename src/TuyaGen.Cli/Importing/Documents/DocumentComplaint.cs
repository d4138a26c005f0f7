using System.Globalization;
using TuyaGen.Generators.Diagnostics;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>What the generator has to say against a place of a document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Id">The number of the diagnostic, <c>TUYA002</c>.</param>
/// <param name="Text">The complaint.</param>
/// <param name="IsError">Whether a build would fail.</param>
internal sealed record DocumentComplaint(int Line, int Column, string Id, string Text, bool IsError)
{
    public static DocumentComplaint Of(DiagnosticInfo info)
    {
        var diagnostic = info.ToDiagnostic();
        return new(info.Lines.Start.Line + 1, info.Lines.Start.Character + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), info.IsError);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column}): {Id}: {Text}");
}
