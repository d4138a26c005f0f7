using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>The options of the commands about a list of devices.</summary>
internal sealed class PollOptions
{
    private readonly Option<string?> _file;
    private readonly Option<bool>? _poll;
    private readonly Option<bool>? _noPoll;
    private readonly Option<TimeSpan?> _timeout = Durations.Option("--timeout", "How long connecting and each answer may take: 500ms, 10s, 2min; 5s otherwise.");
    private readonly Option<bool> _showKeys = new("--show-keys") { Description = "Show local keys. They let anybody on the network control the devices." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _verbose = CommonOptions.Verbose();

    private PollOptions(Option<string?> file, Option<bool>? poll = null, Option<bool>? noPoll = null)
    {
        _file = file;
        _poll = poll;
        _noPoll = noPoll;
    }

    /// <summary>The options for a devices file, which is polled on demand.</summary>
    public static PollOptions OfDevices() => new(
        new("--devices", "--device-file") { Description = "The devices file; otherwise the variable TUYA_DEVICES, or ./devices.json.", HelpName = "FILE" },
        poll: new("--poll") { Description = "Ask each device for its status, all at the same time." });

    /// <summary>The options for a snapshot, which is polled unless told otherwise.</summary>
    public static PollOptions OfSnapshot() => new(SnapshotFile(), noPoll: new("--no-poll") { Description = "Only list the devices." });

    /// <summary>The options for a snapshot that is always polled.</summary>
    public static PollOptions OfPolledSnapshot() => new(SnapshotFile());

    public void AddTo(Command command)
    {
        foreach (var option in new Option?[] { _file, _poll, _noPoll, _timeout, _showKeys, _json, _verbose }.OfType<Option>())
            command.Add(option);
    }

    public PollFlags Read(ParseResult parsed) => new()
    {
        File = parsed.GetValue(_file),
        IsPolled = _poll is not null ? parsed.GetValue(_poll) : _noPoll is null || !parsed.GetValue(_noPoll),
        Timeout = parsed.GetValue(_timeout),
        ShowsKeys = parsed.GetValue(_showKeys),
        IsJson = parsed.GetValue(_json),
        IsVerbose = parsed.GetValue(_verbose),
    };

    private static Option<string?> SnapshotFile() => new("--snapshot", "--snapshot-file")
    {
        Description = "The snapshot that 'tuya wizard' or 'tuya scan --snapshot' wrote; otherwise ./snapshot.json.",
        HelpName = "FILE",
    };
}
