using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Files;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Output;

/// <summary>What a run of the wizard came to, for a person: the devices, then what was done, then what can be done next.</summary>
internal static class WizardText
{
    private static readonly string[] Columns = ["Name", "Id", "Address", "Version", "Model", "Key", "Cloud", "Notes"];

    public static void Write(CliHost host, WizardReport report)
    {
        var terminal = Terminal.On(host.Console);
        Tables.Write(terminal, Columns, [.. report.Entries.Select(e => Row(host, report, e))]);
        foreach (var line in Summary(report))
            terminal.WriteLine(DpsText.Printable(line));
    }

    private static string[] Row(CliHost host, WizardReport report, DeviceEntry entry)
    {
        var change = report.ChangeOf(entry);
        string[] notes =
        [
            .. change?.CloudName is { } name ? [$"'{name}' in the phone app"] : Array.Empty<string>(),
            .. DeviceNotes.Of(entry, report.Entries),
        ];
        return
        [
            entry.Name ?? "", entry.Id, entry.Address ?? "", entry.Version?.ToText() ?? "", ModelNames.InShort(host.Catalogue, entry) ?? "",
            entry.Key is not { } key ? "" : report.Flags.ShowsKeys ? key.Reveal() : "known", Word(change), string.Join("; ", notes),
        ];
    }

    private static string Word(DeviceChange? change) => change?.Kind switch
    {
        DeviceChangeKind.New => "new",
        DeviceChangeKind.KeyChanged => "new key",
        DeviceChangeKind.Updated => "updated",
        DeviceChangeKind.Unlisted => "not listed",
        _ => "",
    };

    private static IEnumerable<string> Summary(WizardReport report)
    {
        yield return Counts(report);
        if (report.Harvest.Region is { } region)
            yield return $"Data centre: {region.ToText()}.{(report.Harvest.WrongRegion is { } wrong ? $" The account is not in {wrong.ToText()}." : "")}";

        if (report.Harvest.MissingMappings is > 0 and var missing)
            yield return string.Create(CultureInfo.InvariantCulture, $"The data points of {missing} products could not be fetched; the next run asks again.");
        if (report.Changes.Any(c => c.Kind == DeviceChangeKind.Unlisted))
            yield return "Not listed: the cloud does not name it any more. It was kept; if it is gone or was paired under another id, take it out of the file.";
        foreach (var stranger in report.Strangers)
            yield return $"Heard, but of another account: {stranger}.";
        if (Unheard(report) is { Length: > 0 } unheard)
            yield return $"Not heard: {unheard}. A device to which a client such as the phone app is connected sends no broadcast.";
        yield return Files(report);
        yield return "Next: 'tuya devices --poll' asks all of them, 'tuya status NAME' one, 'tuya monitor NAME' shows what changes.";
    }

    private static string Counts(WizardReport report)
    {
        var counts = report.Changes.GroupBy(c => c.Kind).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Phrase(g.Key)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{report.Entries.Count} {(report.Entries.Count == 1 ? "device" : "devices")}: {string.Join(", ", counts)}.");
    }

    private static string Phrase(DeviceChangeKind kind) => kind switch
    {
        DeviceChangeKind.New => "new",
        DeviceChangeKind.KeyChanged => "with a new key",
        DeviceChangeKind.Updated => "updated",
        DeviceChangeKind.Unlisted => "not listed",
        _ => "unchanged",
    };

    private static string Unheard(WizardReport report) => report.Findings is null
        ? ""
        : string.Join(", ", report.Entries.Where(e => e is { Cid: null, Parent: null } && !report.IsFound(e)).Select(e => e.ToString()));

    private static string Files(WizardReport report)
    {
        string[] written = [.. report.Written.Select(w => w.Backup is { } backup ? $"{w.Path} (before: {backup})" : w.Path)];
        return written.Length == 0
            ? "No file had to be changed."
            : $"Written: {string.Join(", ", written)}. They hold keys: only you may read them.";
    }
}
