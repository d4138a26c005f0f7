using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Output;

/// <summary>What a run of the wizard came to: a document for each device, then one for the whole.</summary>
internal static class WizardJson
{
    public static async Task WriteAsync(CliHost host, WizardReport report)
    {
        foreach (var entry in report.Entries)
            await host.Console.Out.WriteLineAsync(Device(host, report, entry)).ConfigureAwait(false);
        await host.Console.Out.WriteLineAsync(Summary(report)).ConfigureAwait(false);
    }

    private static string Device(CliHost host, WizardReport report, DeviceEntry entry) => JsonLine.Of(json =>
    {
        json.WriteString("id", entry.Id);
        json.WriteStringIfAny("name", entry.Name);
        json.WriteStringIfAny("change", report.ChangeOf(entry)?.Word);
        json.WriteStringIfAny("address", entry.Address);
        json.WriteStringIfAny("version", entry.Version?.ToText());
        json.WriteStringIfAny("product", entry.ProductId);
        json.WriteStringIfAny("model", ModelNames.InShort(host.Catalogue, entry));
        json.WriteStringIfAny("parent", entry.Parent);
        json.WriteBoolean("hasKey", entry.Key is not null);
        if (report.Flags.ShowsKeys)
            json.WriteStringIfAny("key", entry.Key?.Reveal());
        if (report.Findings is not null)
            json.WriteBoolean("found", report.IsFound(entry));
        json.WriteStrings("notes", DeviceNotes.Of(entry, report.Entries));
    });

    private static string Summary(WizardReport report) => JsonLine.Of(json =>
    {
        json.WriteStringIfAny("region", report.Harvest.Region?.ToText());
        json.WriteStringIfAny("wrongRegion", report.Harvest.WrongRegion?.ToText());
        foreach (var kind in report.Changes.GroupBy(c => c.Word).OrderBy(g => g.Key, StringComparer.Ordinal))
            json.WriteNumber(kind.Key, kind.Count());
        if (report.Harvest.MissingMappings > 0)
            json.WriteNumber("missingMappings", report.Harvest.MissingMappings);
        json.WriteStrings("strangers", report.Strangers.Select(s => s.Id));
        json.WriteStrings("written", report.Written.Select(w => w.Path));
        json.WriteStrings("backups", report.Written.Select(w => w.Backup).OfType<string>());
    });
}
