using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Finds out which devices are to be watched.</summary>
internal sealed class MonitorChoices(CliHost host, DeviceFlags flags, bool isJson)
{
    private readonly DeviceFinder _finder = new(host);

    /// <exception cref="UsageException">A device cannot be found, or there is none.</exception>
    public async Task<IReadOnlyList<DeviceChoice>> FindAsync(string[] names, CancellationToken cancellationToken)
    {
        if (names.Length == 0)
            return flags.OfOneDevice.Any() ? [await FindAsync(null).ConfigureAwait(false)] : await FindAllAsync(cancellationToken).ConfigureAwait(false);
        if (names.Length > 1 && flags.OfOneDevice.FirstOrDefault() is { } option)
            throw new UsageException($"{option} describes one device, and {names.Length} are named; list them in devices.json.");
        var choices = new List<DeviceChoice>();
        foreach (var name in names)
            choices.Add(await FindAsync(name).ConfigureAwait(false));
        return [.. choices.DistinctBy(c => c.Id)];

        Task<DeviceChoice> FindAsync(string? name) => _finder.FindAsync(name, flags, cancellationToken);
    }

    // Of a whole list, those that cannot be watched are told and left out, and nobody is asked for their keys.
    private async Task<IReadOnlyList<DeviceChoice>> FindAllAsync(CancellationToken cancellationToken)
    {
        var book = DeviceBook.Open(flags.DevicesFile, host.Console);
        var choices = new List<DeviceChoice>();
        foreach (var entry in book.Entries.DistinctBy(e => e.Id))
        {
            try
            {
                if (Obstacle(book, entry) is { } obstacle)
                    await Notes.WriteAsync(host, $"{entry} is left out: {obstacle}", isJson).ConfigureAwait(false);
                else
                    choices.Add(await _finder.FindAsync(entry.Id, flags, cancellationToken).ConfigureAwait(false));
            }
            catch (UsageException e) when (flags.Model is null)
            {
                await Notes.WriteAsync(host, $"{entry} is left out: {e.Message}", isJson).ConfigureAwait(false);
            }
        }

        return choices.Count > 0 ? choices : throw new UsageException(
            "There is no device to watch. Name a devices file with --devices, or give --id, --address, --key and --version.");
    }

    private static string? Obstacle(DeviceBook book, DeviceEntry entry)
    {
        var direct = entry is { Cid: not null, Parent: { } gateway } ? book.Find(gateway) : entry;
        if (direct is null)
            return $"its gateway {entry.Parent} is not listed.";
        if (direct.KeyProblem is { } problem)
            return problem;
        return direct.Key is null ? "its key is not known." : null;
    }
}
