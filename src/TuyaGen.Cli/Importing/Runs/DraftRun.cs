using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Live;
using TuyaGen.Cli.Importing.Vendor;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>One run of <c>tuya draft</c>: ask everybody who may know the device, and write down what they know.</summary>
internal sealed class DraftRun(CliHost host, DraftFlags flags)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The device is not known.</exception>
    /// <exception cref="TuyaException">Nobody knows anything of it, or the document cannot be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var book = DeviceBook.Open(flags.Device.DevicesFile, host.Console);
        var entry = Entry(book);
        var findings = new List<Finding>();
        if (await new CloudFinding(host, flags).FindAsync(entry.Id, cancellationToken).ConfigureAwait(false) is { } cloud)
            findings.Add(cloud);
        if (Mapping(book.Path, entry.Id) is { } mapping)
            findings.Add(mapping);
        var (live, reported) = await new LiveFinding(host, flags).FindAsync(cancellationToken).ConfigureAwait(false);
        findings.Add(live);

        var draft = DeviceReader.Read(Device(entry, [.. findings.Select(f => f.Device).OfType<VendorDevice>()])) with { Name = flags.Name };
        draft = reported is null ? draft : LivePoints.Add(draft, reported);
        if (draft.Points.Count == 0)
            throw new TuyaException(Nothing(entry, findings));
        var outcome = Directory.Exists(flags.Out) ? new ModelFolder(flags.Out).Add([draft], isTrial: false).Single() : ModelFiles.Add(flags.Out, draft);
        if (outcome.Problem is { } problem)
            throw new TuyaException(problem);
        await new DraftReport(host.Console, flags.IsJson).WriteAsync(entry, book, findings, outcome).ConfigureAwait(false);
        return outcome.HasFailed ? ExitCode.Failed : ExitCode.Done;
    }

    private DeviceEntry Entry(DeviceBook book)
    {
        var entry = DeviceFinder.Entry(book, flags.Wanted, flags.Device.Id);
        return flags.Device.Cid is { } cid ? book.FindChild(entry.Id, cid) ?? new DeviceEntry { Id = cid, Cid = cid } : entry;
    }

    private static Finding? Mapping(string path, string id)
    {
        try
        {
            return MappingFinding.Find(path, id);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{path}: {e.Message}", e);
        }
    }

    // Names of the product go before the name that the owner gave one of its kind.
    private static VendorDevice Device(DeviceEntry entry, VendorDevice[] known) => new([.. known.SelectMany(k => k.Points)])
    {
        Labels = [.. known.SelectMany(k => k.Labels).Append(entry.Name).Append(entry.Id).OfType<string>()],
        Category = known.Select(k => k.Category).Append(entry.Category).FirstOrDefault(c => c is not null),
        Products = known.Select(k => k.Products).FirstOrDefault(p => p.Count > 0) ?? (entry.ProductId is { } id ? [new ProductDraft(id)] : []),
        Doc = known.Select(k => k.Doc).FirstOrDefault(d => d is not null),
    };

    private static string Nothing(DeviceEntry entry, IEnumerable<Finding> findings) =>
        string.Join(' ', findings.Where(f => f.Problem is not null).Select(f => $"{Capital(f.Source)}: {f.Problem}").Prepend($"Nothing is known of {entry}."));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
