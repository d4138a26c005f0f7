using Spectre.Console;
using TuyaGen.Cli.Diagnosis;

namespace TuyaGen.Cli.Output;

/// <summary>What the doctor has found, for a person: what was seen, what it means, what to do.</summary>
internal static class DoctorText
{
    public static void Write(IAnsiConsole terminal, DoctorReport report)
    {
        foreach (var line in report.Evidence)
            terminal.MarkupLineInterpolated($"[grey]-[/] {line}");
        terminal.WriteLine();
        terminal.MarkupLine($"[bold {(report.Verdict.IsHarmless ? "green" : "red")}]{report.Verdict.Code}[/]: {Markup.Escape(Subject(report))}{Markup.Escape(report.Verdict.Meaning)}");
        terminal.WriteLine(report.Verdict.Advice);
        foreach (var other in report.Others)
            terminal.MarkupLineInterpolated($"\n[bold yellow]{other.Code}[/]: {other.Meaning}\n{other.Advice}");
    }

    private static string Subject(DoctorReport report) => report.Device is { } device ? $"{DpsText.Printable(device)}. " : "";
}
