using System.Globalization;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Tells what became of files: a line for each document, then everything that was not taken over, then the sum.</summary>
internal sealed class ImportReport(ICliConsole console, ImportFlags flags)
{
    public async Task WriteAsync(IReadOnlyList<ImportedFile> files)
    {
        foreach (var file in files)
        {
            if (flags.IsJson)
                await (file.HasFailed ? console.Error : console.Out).WriteLineAsync(ImportJson.Line(file)).ConfigureAwait(false);
            else
                await WriteAsync(file).ConfigureAwait(false);
        }

        if (flags.IsJson)
            return;
        foreach (var remark in files.SelectMany(Remarks))
            await WriteAsync(console.Out, $"  {remark}").ConfigureAwait(false);
        await console.Out.WriteLineAsync(Sum(files)).ConfigureAwait(false);
    }

    /// <summary>What a document has now, on one line.</summary>
    public static string Describe(DraftOutcome outcome)
    {
        if (outcome.Model is not { } model)
            return outcome.Problem!;
        var points = Counts.Of(outcome.Draft.Points.Count, "data point");
        if (outcome.IsNew)
            return $"{outcome.Path} is new: {model.Device}, {points}.";
        return model.IsChanged ? $"{outcome.Path} has more: {Changes(model)}." : $"{outcome.Path} is as it was: {model.Device}, {points}.";
    }

    /// <summary>Everything that was not taken over, and what the generator says; sentences.</summary>
    public static IEnumerable<string> Remarks(DraftOutcome outcome) => outcome.Draft.Notes.Select(n => n.Text)
        .Concat(outcome.Model?.Kept ?? [])
        .Concat(outcome.Check?.Complaints.Select(c => $"{outcome.Path}{c}") ?? [])
        .Select(DpsText.Printable);

    private static string Changes(WrittenModel model) => string.Join("; ", new[]
    {
        (Word: "", Names: model.Added),
        (Word: "known now ", Names: model.Described),
        (Word: "words ", Names: model.AddedValues),
        (Word: "products ", Names: model.AddedProducts),
    }.Where(c => c.Names.Count > 0).Select(c => c.Word + string.Join(", ", c.Names)));

    private async Task WriteAsync(ImportedFile file)
    {
        if (file.Problem is { } problem)
        {
            await WriteAsync(console.Error, $"{file.Path}: {problem}").ConfigureAwait(false);
            return;
        }

        foreach (var outcome in file.Outcomes)
        {
            var stream = outcome.HasFailed ? console.Error : console.Out;
            await WriteAsync(stream, $"{file.Path}: {file.Reading!.Format}. {Describe(outcome)}").ConfigureAwait(false);
        }
    }

    // What files of strangers say is in these lines, and must not reach the terminal as commands.
    private static Task WriteAsync(TextWriter stream, string line) => stream.WriteLineAsync(DpsText.Printable(line));

    private static IEnumerable<string> Remarks(ImportedFile file) =>
        (file.Reading?.Skipped ?? []).Concat(file.Outcomes.SelectMany(Remarks)).Select(r => $"{file.Path}: {r}");

    private string Sum(IReadOnlyList<ImportedFile> files)
    {
        var outcomes = files.SelectMany(f => f.Outcomes).Where(o => !o.HasFailed).ToArray();
        var created = outcomes.Count(o => o.IsNew);
        var changed = outcomes.Count(o => o is { IsNew: false, Model.IsChanged: true });
        var failed = files.Count(f => f.HasFailed);
        var trial = flags.IsTrial ? " Nothing was written (--dry-run)." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counts.Of(files.Count, "file")}: {Counts.Of(created, "new document")}, {changed} with additions, {outcomes.Length - created - changed} unchanged; "
                + $"{Counts.Of(failed, "file")} failed.{trial}");
    }
}
