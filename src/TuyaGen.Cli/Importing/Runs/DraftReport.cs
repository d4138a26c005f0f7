using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Tells what became of a draft: who knew what, the document, and what to do next.</summary>
internal sealed class DraftReport(ICliConsole console, bool isJson)
{
    /// <param name="device">The device.</param>
    /// <param name="book">Where it is listed, perhaps.</param>
    /// <param name="findings">Who knew what.</param>
    /// <param name="outcome">The document.</param>
    public Task WriteAsync(DeviceEntry device, DeviceBook book, IReadOnlyList<Finding> findings, DraftOutcome outcome) =>
        console.Out.WriteLineAsync(isJson ? Json(device, findings, outcome) : Text(device, book, findings, outcome));

    private static string Text(DeviceEntry device, DeviceBook book, IReadOnlyList<Finding> findings, DraftOutcome outcome) => string.Join(Environment.NewLine,
    [
        ImportReport.Describe(outcome),
        .. findings.Select(f => DpsText.Printable(f.Problem is { } problem
            ? $"  {f.Source} says nothing: {problem}"
            : $"  {f.Source} knows {Counts.Of(f.Count, "data point")}.")),
        .. ImportReport.Remarks(outcome).Select(r => $"  {r}"),
        .. NextSteps(device, book, outcome),
    ]);

    private static IEnumerable<string> NextSteps(DeviceEntry device, DeviceBook book, DraftOutcome outcome)
    {
        var name = DpsText.Printable(device.ToString());
        var document = Path.GetFullPath(outcome.Path);
        var isKnown = device.Model == document;
        yield return $"Try it: tuya status '{name}'{(isKnown ? "" : $" --model {outcome.Path}")}. In a project it becomes {outcome.Model!.Device}Device.";
        if (isKnown || book.Entries.All(e => e.Id != device.Id))
            yield break;
        var folder = Path.GetDirectoryName(Path.GetFullPath(book.Path))!;
        yield return $"To leave out --model, write \"tuyagen_model\": \"{Path.GetRelativePath(folder, document).Replace('\\', '/')}\" into its entry in {book.Path}.";
    }

    private static string Json(DeviceEntry device, IReadOnlyList<Finding> findings, DraftOutcome outcome) => JsonLine.Of(json =>
    {
        json.WriteString("id", device.Id);
        json.WriteStringIfAny("name", device.Name);
        ImportJson.Write(json, outcome);
        json.WriteStartArray("sources");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("source", finding.Source);
            json.WriteNumber("points", finding.Count);
            json.WriteStringIfAny("problem", finding.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
