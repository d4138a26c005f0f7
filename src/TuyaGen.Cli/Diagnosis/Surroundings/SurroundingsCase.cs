using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>What lies around the devices: this machine, its files and its networks.</summary>
internal sealed class SurroundingsCase(CliHost host, DoctorOptions options)
{
    private readonly List<string> _evidence = [];
    private readonly List<Verdict> _found = [];

    public CliHost Host => host;

    public DoctorOptions Options => options;

    /// <summary>The devices file, whether or not it is there.</summary>
    public string DevicesFile { get; } = DeviceBook.PathOf(options.Device.DevicesFile, host.Console);

    /// <summary>What the devices file lists, once it is read.</summary>
    public IReadOnlyList<DeviceEntry> Entries { get; set; } = [];

    /// <summary>The devices that have a connection of their own.</summary>
    public IEnumerable<DeviceEntry> Direct => Entries.Where(e => e.Cid is null);

    /// <summary>The report: the gravest first.</summary>
    public DoctorReport Report()
    {
        Verdict[] found = [.. Verdicts.OfSurroundings.Where(_found.Contains)];
        return found is [{ IsHarmless: false } gravest, .. var others]
            ? new(null, gravest, _evidence, others)
            : new(null, Verdicts.Healthy, _evidence, found);
    }

    /// <summary>A file that lies beside the devices file.</summary>
    public string Beside(string name) => Path.Combine(Path.GetDirectoryName(DevicesFile) ?? "", name);

    /// <summary>Notes what was seen.</summary>
    public void Note(string line) => _evidence.Add(DpsText.Printable(line));

    /// <summary>Notes what was seen, and what it means.</summary>
    public void Find(Verdict verdict, string line)
    {
        Note(line);
        _found.Add(verdict);
    }

    /// <summary>Notes what was seen of some devices, if of any, and what it means.</summary>
    public void FindIfAny(Verdict verdict, string what, IEnumerable<string> devices)
    {
        var list = string.Join(", ", devices);
        if (list.Length > 0)
            Find(verdict, $"{what}: {list}.");
    }
}
