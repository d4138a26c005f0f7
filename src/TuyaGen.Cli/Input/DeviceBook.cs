using System.Globalization;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.UserModels;

namespace TuyaGen.Cli.Input;

/// <summary>The devices file of the user, which may be missing as long as nothing is looked up in it.</summary>
internal sealed class DeviceBook
{
    public const string Variable = "TUYA_DEVICES";

    private const string DefaultPath = "devices.json";
    private const int MostListed = 12;
    private readonly IReadOnlyList<DeviceEntry>? _entries;

    private DeviceBook(string path, IReadOnlyList<DeviceEntry>? entries)
    {
        Path = path;
        _entries = entries;
    }

    /// <summary>Where the devices file is, whether or not it is there.</summary>
    public static string PathOf(string? path, ICliConsole console) => path ?? console.Variable(Variable) ?? DefaultPath;

    /// <exception cref="UsageException">A file that was named is missing, or the file cannot be read.</exception>
    public static DeviceBook Open(string? path, ICliConsole console)
    {
        var named = path ?? console.Variable(Variable);
        if (named is null && !File.Exists(DefaultPath))
            return new(DefaultPath, null);
        try
        {
            var file = named ?? DefaultPath;
            return new(file, [.. DevicesFile.Load(file).Select(e => Locate(e, file))]);
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>The file, which must be there.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public static DeviceBook OpenExisting(string? path, ICliConsole console) => Open(path, console) is { _entries: not null } book
        ? book
        : throw new UsageException($"There is no file {DefaultPath} here. 'tuya wizard' writes it; name another with --devices.");

    /// <summary>The file, which need not be there.</summary>
    public string Path { get; }

    /// <summary>The devices in it; none where the file is missing.</summary>
    public IReadOnlyList<DeviceEntry> Entries => _entries ?? [];

    /// <exception cref="UsageException">Several devices have the name.</exception>
    public DeviceEntry? Find(string nameOrId) => Entries.FirstOrDefault(e => e.Id == nameOrId) ?? OnlyOne(nameOrId);

    public DeviceEntry? FindChild(string gateway, string cid) => Entries.FirstOrDefault(e => e.Cid == cid && e.Parent == gateway);

    public UsageException Unknown(string nameOrId) => new(_entries is null
        ? $"There is no device '{nameOrId}', because there is no file {Path} here. 'tuya wizard' writes it; name another with --devices, or give --id, --address, --key and --version."
        : $"There is no device '{nameOrId}' in {Path}.{Suggestions.DidYouMean(nameOrId, Names)} It lists {Listing()}.");

    private DeviceEntry? OnlyOne(string name)
    {
        var namesakes = Entries.Where(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return namesakes.Length > 1
            ? throw new UsageException($"{Path} lists {namesakes.Length} devices named '{name}'. Name one by its id: {string.Join(", ", namesakes.Select(e => e.Id))}.")
            : namesakes.SingleOrDefault();
    }

    // A document that a file names lies beside that file, wherever the tool is run.
    private static DeviceEntry Locate(DeviceEntry entry, string file) => entry.Model is { } model && UserModel.IsFile(model)
        ? entry with { Model = System.IO.Path.GetFullPath(model, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!) }
        : entry;

    private string Listing()
    {
        var names = string.Join(", ", Names.Take(MostListed));
        return Entries.Count <= MostListed ? names : string.Create(CultureInfo.InvariantCulture, $"{names} and {Entries.Count - MostListed} others; 'tuya devices' shows all");
    }

    private IEnumerable<string> Names => Entries.Select(e => DpsText.Printable(e.ToString()));
}
