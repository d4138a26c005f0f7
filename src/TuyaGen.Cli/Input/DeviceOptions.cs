using System.CommandLine;
using System.CommandLine.Parsing;

namespace TuyaGen.Cli.Input;

/// <summary>The options of every command that talks to a device.</summary>
internal sealed class DeviceOptions
{
    private readonly Option<string?> _id = new("--id") { Description = "The device id, in place of a name.", HelpName = "ID" };

    private readonly Option<string?> _address = new("--address")
    {
        Description = "Where it listens: ip, ip:port or a host name. Without one its broadcast is waited for.",
        HelpName = "IP[:PORT]",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The local key, in single quotes. The variable TUYA_KEY keeps it out of the list of processes.",
        HelpName = "KEY",
    };

    private readonly Option<string?> _cid = new("--cid") { Description = "A sub-device of the gateway that is addressed.", HelpName = "CID" };

    private readonly Option<string?> _devices = new("--devices", "--device-file")
    {
        Description = "The devices file; otherwise the variable TUYA_DEVICES, or ./devices.json.",
        HelpName = "FILE",
    };

    private readonly Option<TuyaVersion?> _version = VersionOption("The protocol version: 3.1, 3.2, 3.3, 3.4 or 3.5.");
    private readonly Option<TimeSpan?> _timeout = Durations.Option("--timeout", "How long connecting and each answer may take: 500ms, 10s, 2min; 5s otherwise.");
    private readonly Option<string?> _model = new("--model") { Description = "The device model that gives names to data points, or the path of one of your own.", HelpName = "MODEL" };

    public Option<bool> Json { get; } = CommonOptions.Json();

    public Option<bool> Verbose { get; } = CommonOptions.Verbose();

    public static Option<TuyaVersion?> VersionOption(string description) =>
        new("--version") { Description = description, HelpName = "VERSION", CustomParser = ReadVersion };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _id, _address, _key, _version, _cid, _model, _devices, _timeout, Json, Verbose })
            command.Add(option);
    }

    public DeviceFlags Read(ParseResult parsed) => new()
    {
        Id = parsed.GetValue(_id),
        Address = parsed.GetValue(_address),
        Key = parsed.GetValue(_key),
        Version = parsed.GetValue(_version),
        Cid = parsed.GetValue(_cid),
        Model = parsed.GetValue(_model),
        DevicesFile = parsed.GetValue(_devices),
        Timeout = parsed.GetValue(_timeout),
    };

    private static TuyaVersion? ReadVersion(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (TuyaVersions.TryParse(text, out var version))
            return version;
        argument.AddError($"'{text}' is no protocol version; it is one of 3.1, 3.2, 3.3, 3.4 and 3.5.");
        return null;
    }
}
