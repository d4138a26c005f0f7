using System.Text.Json;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>What became of a file or a draft, for scripts.</summary>
internal static class ImportJson
{
    public static string Line(ImportedFile file) => JsonLine.Of(json =>
    {
        json.WriteString("file", file.Path);
        json.WriteStringIfAny("format", file.Reading?.Format);
        json.WriteStringIfAny("error", file.Problem is { } problem ? $"{file.Path}: {problem}" : file.Outcomes.FirstOrDefault(o => o.Problem is not null)?.Problem);
        json.WriteStartArray("documents");
        foreach (var outcome in file.Outcomes.Where(o => o.Model is not null))
        {
            json.WriteStartObject();
            Write(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("skipped", file.Reading?.Skipped ?? []);
    });

    /// <summary>The members of a document.</summary>
    public static void Write(Utf8JsonWriter json, DraftOutcome outcome)
    {
        var model = outcome.Model!;
        json.WriteString("device", model.Device);
        json.WriteString("path", outcome.Path);
        json.WriteBoolean("new", outcome.IsNew);
        json.WriteBoolean("changed", model.IsChanged);
        json.WriteNumber("points", outcome.Draft.Points.Count);
        json.WriteStrings("added", model.Added);
        json.WriteStrings("described", model.Described);
        json.WriteStrings("addedValues", model.AddedValues);
        json.WriteStrings("addedProducts", model.AddedProducts);
        json.WriteStrings("kept", model.Kept);
        json.WriteStartArray("notes");
        foreach (var note in outcome.Draft.Notes)
        {
            json.WriteStartObject();
            if (note.Point is { } point)
                json.WriteNumber("dp", point);
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("complaints", outcome.Check?.Complaints.Select(c => c.ToString()) ?? []);
    }
}
