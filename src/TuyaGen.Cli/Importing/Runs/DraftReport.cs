using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Tells what became of a draft: who knew what, the document, and what to do next.</summary>
internal sealed class DraftReport(ICliConsole console, bool isJson)
{
    public Task WriteAsync(DeviceEntry device, IReadOnlyList<Finding> findings, DraftOutcome outcome) =>
        console.Out.WriteLineAsync(isJson ? Json(device, findings, outcome) : Text(device, findings, outcome));

    private static string Text(DeviceEntry device, IReadOnlyList<Finding> findings, DraftOutcome outcome) => string.Join(Environment.NewLine,
    [
        ImportReport.Describe(outcome),
        .. findings.Select(f => DpsText.Printable(f.Problem is { } problem
            ? $"  {f.Source} says nothing: {problem}"
            : $"  {f.Source} knows {Counts.Of(f.Count, "data point")}.")),
        .. ImportReport.Remarks(outcome).Select(r => $"  {r}"),
        $"Try it: tuya status '{device}' --model {outcome.Path}. In a project it becomes {outcome.Model!.Device}Device.",
    ]);

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
