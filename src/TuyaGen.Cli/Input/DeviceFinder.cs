using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Input;

/// <summary>Finds out which device a command line means, and everything that is known about it.</summary>
internal sealed class DeviceFinder(CliHost host)
{
    private readonly KeySource _keys = new(host.Console);
    private readonly ModelFinder _models = new(host.Catalogue);
    private DeviceBook? _book;

    /// <summary>Whether a document that the list names as a model is read, and must be sound; needless where only the connection matters.</summary>
    public bool ReadsDocuments { get; init; } = true;

    /// <exception cref="UsageException">The device, its key or its model cannot be found.</exception>
    public async Task<DeviceChoice> FindAsync(string? name, DeviceFlags flags, CancellationToken cancellationToken)
    {
        var book = _book ??= DeviceBook.Open(flags.DevicesFile, host.Console);
        var entry = Entry(book, name, flags.Id);
        var child = flags.Cid is { } cid
            ? book.FindChild(entry.Id, cid) ?? new DeviceEntry { Cid = cid }
            : entry is { Parent: not null, Cid: not null } ? entry : null;
        var direct = child == entry ? Gateway(book, entry) : entry;
        var settings = direct.ToSettings() with
        {
            Key = await _keys.FindAsync(flags.Key, direct, cancellationToken).ConfigureAwait(false),
            Address = flags.Address ?? direct.Address,
            Version = flags.Version ?? direct.Version,
            Options = Options(flags.Timeout),
        };
        var model = Model(flags.Model, child ?? entry);
        return new(settings, child, model) { Entry = entry, LikelyModels = model is null ? OfCategory(entry.Category) : [] };
    }

    /// <summary>What the devices file, or else the id alone, says of a device.</summary>
    /// <exception cref="UsageException">The device is not named, or not known.</exception>
    public static DeviceEntry Entry(DeviceBook book, string? name, string? id) => (name, id) switch
    {
        (not null, not null) => throw new UsageException($"'{name}' names a device and --id another; give one of them."),
        (not null, null) => book.Find(name) ?? throw book.Unknown(name),
        (null, not null) => book.Find(id) ?? new DeviceEntry { Id = id },
        _ => throw new UsageException("No device is named. Give its name or id in devices.json, or --id, --address, --key and --version."),
    };

    private static DeviceEntry Gateway(DeviceBook book, DeviceEntry child) => book.Find(child.Parent!)
        ?? throw new UsageException($"{child} stands behind the gateway {child.Parent}, which the devices file does not list. Address the gateway with --id and name the sub-device with --cid {child.Cid}.");

    /// <summary>How devices are connected when a command line limits the time of each step.</summary>
    public static TuyaDeviceOptions Options(TimeSpan? timeout) => timeout is { } time
        ? TuyaDeviceOptions.Default with { ConnectTimeout = time, HandshakeTimeout = time, RequestTimeout = time }
        : TuyaDeviceOptions.Default;

    private DeviceModel? Model(string? given, DeviceEntry entry) =>
        given is not null ? ModelNames.Find(host.Catalogue, given)
        : ReadsDocuments ? _models.Of(entry)
        : ModelNames.Of(host.Catalogue, entry);

    // Looked up only when it is told, because every model has to be made for that.
    private IEnumerable<string> OfCategory(string? category) =>
        string.IsNullOrEmpty(category) ? [] : host.Catalogue.Models.Where(m => m.Category == category).Select(m => m.Name);
}
