using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Cli.Input;

/// <summary>The options of a search for devices.</summary>
internal sealed class ScanFlagOptions
{
    private const int LongestSeconds = 24 * 60 * 60;

    private readonly Option<int> _seconds = new("--seconds")
    {
        Description = "How long to listen; devices send a broadcast every five to eight seconds. 0 only visits the networks of --cidr.",
        HelpName = "N",
        DefaultValueFactory = _ => (int)ScanOptions.Default.Duration.TotalSeconds,
        CustomParser = ReadSeconds,
    };

    private readonly Option<string[]> _cidr = new("--cidr")
    {
        Description = "A network whose every address is visited, /16 at most, or one address; may be given several times. Which device an address is, is found with the keys of the devices file.",
        HelpName = "NETWORK",
    };

    private readonly Option<string?> _devices = new("--devices", "--device-file")
    {
        Description = "The devices file, for names and keys; otherwise the variable TUYA_DEVICES, or ./devices.json.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _snapshot = new("--snapshot", "--snapshot-file")
    {
        Description = "Write what was found to this file, as tinytuya's snapshot.json, with the keys that are known.",
        HelpName = "FILE",
    };

    private readonly Option<IPAddress?> _listen = new("--listen")
    {
        Description = "Listen on this address of this machine only, and ask out of it.",
        HelpName = "ADDRESS",
        CustomParser = argument => ReadAddress(argument, argument.Tokens.Single()),
    };

    private readonly Option<IPAddress[]?> _probe = new("--probe")
    {
        Description = "Ask this address, of a device or the broadcast address of a network, in place of the networks of all interfaces; may be given several times.",
        HelpName = "ADDRESS",
        CustomParser = argument => [.. argument.Tokens.Select(t => ReadAddress(argument, t)).OfType<IPAddress>()],
    };

    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _verbose = CommonOptions.Verbose();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _seconds, _cidr, _devices, _snapshot, _listen, _probe, _json, _verbose })
            command.Add(option);
    }

    /// <exception cref="UsageException">There is nothing to do.</exception>
    public ScanFlags Read(ParseResult parsed)
    {
        var flags = new ScanFlags
        {
            Listening = TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            Networks = parsed.GetValue(_cidr) ?? [],
            DevicesFile = parsed.GetValue(_devices),
            Snapshot = parsed.GetValue(_snapshot),
            Listen = parsed.GetValue(_listen),
            Probe = parsed.GetResult(_probe) is null ? null : parsed.GetValue(_probe),
            IsJson = parsed.GetValue(_json),
            IsVerbose = parsed.GetValue(_verbose),
        };
        return flags is { Listening.Ticks: 0, Networks.Count: 0 }
            ? throw new UsageException("With --seconds 0 nothing is listened for; name a network to visit with --cidr, such as --cidr 192.168.1.0/24.")
            : flags;
    }

    /// <summary>Reads a number of seconds to listen.</summary>
    public static int ReadSeconds(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestSeconds)
            return seconds;
        argument.AddError($"'{text}' is no number of seconds; write 0 to {LongestSeconds}.");
        return 0;
    }

    private static IPAddress? ReadAddress(ArgumentResult argument, Token token)
    {
        if (IPAddress.TryParse(token.Value, out var address) && address.AddressFamily == AddressFamily.InterNetwork && token.Value.Count(c => c == '.') == 3)
            return address;
        argument.AddError($"'{token.Value}' is no IPv4 address; write one such as 192.168.1.23.");
        return null;
    }
}
