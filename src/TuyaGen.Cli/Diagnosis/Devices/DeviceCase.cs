using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>A device under examination: what is known of it, which grows from check to check.</summary>
internal sealed class DeviceCase(CliHost host, string? name, DoctorOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(5);
    private readonly List<string> _evidence = [];

    public CliHost Host => host;

    public DoctorOptions Options => options;

    /// <summary>What the command line calls it; null where it gives an id.</summary>
    public string? Name => name;

    public DeviceBook Book { get; } = DeviceBook.Open(options.Device.DevicesFile, host.Console);

    /// <summary>How long connecting and each answer may take.</summary>
    public TimeSpan Timeout => options.Device.Timeout ?? UsualTimeout;

    /// <summary>The device and the way to it, once it is known.</summary>
    public DeviceChoice? Choice { get; set; }

    /// <summary>The way to it.</summary>
    public DeviceSettings Settings => Choice!.Settings;

    /// <summary>Where it is said to listen; null where that is not known.</summary>
    public Place? Place { get; set; }

    /// <summary>Its broadcast, where it was heard.</summary>
    public DiscoveredDevice? Heard { get; set; }

    /// <summary>Whether the address is in a network of this machine; null where that cannot be told.</summary>
    public bool? IsNear { get; set; }

    /// <summary>The connection, while there is one.</summary>
    public DeviceVisit? Visit { get; set; }

    /// <summary>Why the connection failed.</summary>
    public TuyaException? Failure { get; set; }

    /// <summary>The version that is spoken to it.</summary>
    public TuyaVersion Version => Settings.Version ?? Choice!.Model?.Link.Version ?? TuyaVersion.V33;

    /// <summary>Whether it said itself that it speaks this version.</summary>
    public bool IsVersionSure => Heard?.Version == Version;

    public bool IsSleepy => BatteryDevices.Has(Choice?.Model?.Category) || BatteryDevices.Has(Book.Find(Choice?.Id ?? "")?.Category);

    public DoctorReport Report(Verdict verdict) => new(Title, verdict, _evidence, []) { Id = Choice?.Id ?? options.Device.Id };

    /// <summary>Notes what was seen.</summary>
    public void Note(string line) => _evidence.Add(DpsText.Printable(line));

    /// <summary>Ends the connection: the next one must be the only one.</summary>
    public async Task HangUpAsync()
    {
        if (Visit is { } visit)
            await visit.DisposeAsync().ConfigureAwait(false);
        Visit = null;
    }

    public async ValueTask DisposeAsync() => await HangUpAsync().ConfigureAwait(false);

    private string Title => Choice?.Title ?? name ?? options.Device.Id!;
}
