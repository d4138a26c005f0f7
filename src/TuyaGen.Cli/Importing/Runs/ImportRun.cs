using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Sources;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>One run of <c>tuya import</c>: read every file, write the documents, tell what became of each.</summary>
internal sealed class ImportRun(CliHost host, ImportFlags flags)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A path leads nowhere, or the name is not for one device.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var paths = flags.Paths.SelectMany(SourceFolder.Files).Distinct(StringComparer.Ordinal).ToArray();
        var files = new List<ImportedFile>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(Read(path));
        }

        var written = Write(Named(files));
        var report = new ImportReport(host.Console, flags);
        await report.WriteAsync(written).ConfigureAwait(false);
        return written.Any(f => f.HasFailed) ? ExitCode.Failed : ExitCode.Done;
    }

    private static ImportedFile Read(string path)
    {
        try
        {
            return new(path, SourceFormats.Read(SourceFile.Open(path)));
        }
        catch (FormatException e)
        {
            return new(path, null) { Problem = e.Message };
        }
    }

    private List<ImportedFile> Named(List<ImportedFile> files)
    {
        if (flags.Name is not { } name)
            return files;
        var count = files.Sum(f => f.Reading?.Devices.Count ?? 0);
        if (count > 1)
            throw new UsageException($"--name names one device, and {count} are described. Leave it out, or name one file of one device.");
        return [.. files.Select(f => f.Reading is null ? f : f with { Reading = f.Reading with { Devices = [.. f.Reading.Devices.Select(d => d with { Name = name })] } })];
    }

    private List<ImportedFile> Write(List<ImportedFile> files)
    {
        var folder = new ModelFolder(flags.Out);
        var outcomes = folder.Add([.. files.SelectMany(f => f.Reading?.Devices ?? [])], flags.IsTrial).ToArray();
        var next = 0;
        var written = new List<ImportedFile>();
        foreach (var file in files)
        {
            var count = file.Reading?.Devices.Count ?? 0;
            written.Add(file with { Outcomes = outcomes[next..(next + count)] });
            next += count;
        }

        return written;
    }
}
