using System.CommandLine;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Input;

/// <summary>The options of <c>tuya wizard</c>. Those of tinytuya's wizard are understood too.</summary>
internal sealed class WizardOptions
{
    /// <summary>The word that stands for a device id that is to be heard on the network.</summary>
    public const string Scan = "scan";

    private readonly Argument<int?> _seconds = new("SECONDS")
    {
        Description = "How long to listen for the devices; otherwise --seconds.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = argument => ScanFlagOptions.ReadSeconds(argument),
    };

    private readonly CloudFlagOptions _cloud = new(hasShortNames: true);

    private readonly Option<string[]> _device = new("--device")
    {
        Description = $"Devices whose owners' devices are to be listed, or '{Scan}' to hear one on the network; otherwise those of all linked accounts. For projects that may not list the accounts.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly ScanFlagOptions _scan = new();

    private readonly Option<string?> _raw = new("--raw", "--raw-response-file")
    {
        Description = "The file for the cloud's answer as it came; otherwise ./tuya-raw.json.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _offline = new("--offline", "--dry-run") { Description = "Do not ask the cloud: work from the file with its last answer, or from the devices file." };
    private readonly Option<bool> _noScan = new("--no-scan", "--no-poll") { Description = "Do not look for the devices on the network." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Ask nothing; what is missing is an error." };
    private readonly Option<bool> _showKeys = new("--show-keys") { Description = "Show local keys. They let anybody on the network control the devices." };

    public void AddTo(Command command)
    {
        command.Add(_seconds);
        _cloud.AddTo(command);
        command.Add(_device);
        _scan.AddTo(command);
        foreach (var option in new Option[] { _raw, _offline, _noScan, _yes, _showKeys })
            command.Add(option);
    }

    /// <exception cref="UsageException">Options do not go together.</exception>
    public WizardFlags Read(ParseResult parsed, ICliConsole console)
    {
        var scan = _scan.Read(parsed);
        var defaults = new WizardFlags();
        return new()
        {
            Cloud = _cloud.Read(parsed) with { DeviceIds = [.. (parsed.GetValue(_device) ?? []).SelectMany(SplitIds)] },
            Scan = parsed.GetValue(_seconds) is { } seconds ? scan with { Listening = TimeSpan.FromSeconds(seconds) } : scan,
            DevicesPath = scan.DevicesFile ?? console.Variable(DeviceBook.Variable) ?? defaults.DevicesPath,
            RawPath = parsed.GetValue(_raw) ?? defaults.RawPath,
            IsOffline = parsed.GetValue(_offline),
            SkipsScan = parsed.GetValue(_noScan),
            IsSilent = parsed.GetValue(_yes),
            ShowsKeys = parsed.GetValue(_showKeys),
        };
    }

    /// <summary>Ids as they are written in a row.</summary>
    public static string[] SplitIds(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
