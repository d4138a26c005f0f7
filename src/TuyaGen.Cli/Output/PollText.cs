using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>A list of devices and what they answered, for a person.</summary>
internal static class PollText
{
    private static readonly string[] Columns = ["Name", "Id", "Version", "Address", "Product", "Model", "Key", "Status", "Notes"];

    public static void Write(IAnsiConsole terminal, IReadOnlyList<PollResult> results, PollFlags flags)
    {
        DeviceEntry[] entries = [.. results.Select(r => r.Entry)];
        if (results.Count > 0)
            Tables.Write(terminal, Columns, [.. results.Select(r => Row(r, entries, flags.ShowsKeys))]);
        foreach (var failed in results.Where(r => r.Error is not null))
            terminal.WriteLine(DpsText.Printable($"{failed.Entry}: {failed.Error!.Message}"));
        terminal.WriteLine(Summary(results, flags));
    }

    private static string[] Row(PollResult result, IReadOnlyList<DeviceEntry> all, bool showsKeys)
    {
        var entry = result.Entry;
        return
        [
            entry.Name ?? "", entry.Id, entry.Version?.ToText() ?? "", entry.Address ?? "", entry.ProductId ?? "", result.ModelName ?? "",
            showsKeys ? entry.Key?.Reveal() ?? "" : "", Status(result), string.Join("; ", DeviceNotes.Of(entry, all)),
        ];
    }

    private static string Status(PollResult result) => result switch
    {
        { Error: not null } => "no answer",
        { Dps: { } dps } => DpsText.Describe(dps, result.State),
        _ => "",
    };

    private static string Summary(IReadOnlyList<PollResult> results, PollFlags flags)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{results.Count} {(results.Count == 1 ? "device" : "devices")}");
        return flags.IsPolled ? string.Create(CultureInfo.InvariantCulture, $"{count}, {results.Count(r => r.Dps is not null)} answered.") : $"{count}.";
    }
}
