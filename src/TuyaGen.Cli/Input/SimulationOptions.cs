using System.CommandLine;
using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Records;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Input;

/// <summary>The options that describe a simulated device.</summary>
internal sealed class SimulationOptions
{
    private const int UsualPort = 6668;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);

    private readonly Option<string?> _id = new("--id") { Description = "The device id; a random one otherwise.", HelpName = "ID" };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The local key, 16 characters in single quotes; otherwise the variable TUYA_KEY.",
        HelpName = "KEY",
    };

    private readonly Option<string> _address = new("--address")
    {
        Description = "Where to listen; port 0 for any free one.",
        HelpName = "IP[:PORT]",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<TuyaVersion?> _version = DeviceOptions.VersionOption("The protocol version; otherwise the model's, or 3.3.");
    private readonly Option<string?> _variant = new("--variant") { Description = "The variant of the model.", HelpName = "VARIANT" };
    private readonly Option<bool> _silent = new("--no-broadcast") { Description = "Do not send the broadcasts by which devices are found." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _id, _key, _version, _address, _variant, _silent })
            command.Add(option);
    }

    /// <summary>A device of a model.</summary>
    /// <exception cref="UsageException">The key is missing or none, or the address cannot be read.</exception>
    public SimulatedDeviceOptions Read(ParseResult parsed, DeviceModel model, CliHost host) =>
        Read(parsed, host, model, parsed.GetValue(_version) ?? model.Link.Version) with { Model = model, Variant = parsed.GetValue(_variant) };

    /// <summary>The device of a record. It has the values of the record and no others, so it has no model.</summary>
    /// <exception cref="UsageException">The key is missing or none, the address cannot be read, or a variant is named.</exception>
    public SimulatedDeviceOptions Read(ParseResult parsed, ReplayedDevice record, DeviceModel? model, CliHost host)
    {
        if (parsed.GetValue(_variant) is not null)
            throw new UsageException("--variant is for a model; a record says itself what its device is.");
        var options = Read(parsed, host, model, parsed.GetValue(_version) ?? record.Version);
        return options with
        {
            Id = options.Id ?? record.Id,
            ProductId = record.ProductId,
            Kind = record.Kind,
            Dps = record.Cid is null ? record.Dps : Dps.Empty,
            Children = record.Cid is { } cid ? [new(cid) { Dps = record.Dps }] : [],
        };
    }

    private SimulatedDeviceOptions Read(ParseResult parsed, CliHost host, DeviceModel? model, TuyaVersion? known)
    {
        var endPoint = ReadAddress(parsed.GetValue(_address)!);
        var version = known ?? TuyaVersion.V33;
        return new()
        {
            Id = parsed.GetValue(_id),
            Key = KeySource.Check(parsed.GetValue(_key) ?? host.Console.Variable(KeySource.Variable) ?? throw new UsageException(
                $"A simulated device needs a local key. Give 16 characters of your choice with --key, or in the variable {KeySource.Variable}.")),
            Version = version,
            Address = endPoint.Address,
            Port = endPoint.Port,
            Time = host.Time,
            ReportInterval = model?.Link.PushOnly == true ? BetweenReports : null,
            Beacons = parsed.GetValue(_silent) ? null : Beacons(endPoint.Address, version),
        };
    }

    private static IPEndPoint ReadAddress(string text)
    {
        if (!IPEndPoint.TryParse(text, out var endPoint))
            throw new UsageException($"'{text}' is no address to listen on; write 127.0.0.1:6668, 0.0.0.0 or [::1]:6668.");
        return endPoint.Port == 0 && !text.EndsWith(":0", StringComparison.Ordinal) ? new(endPoint.Address, UsualPort) : endPoint;
    }

    // A device that only this machine can reach is announced to this machine only.
    private static BeaconOptions Beacons(IPAddress address, TuyaVersion version) => new()
    {
        Target = new(IPAddress.IsLoopback(address) ? new IPAddress([127, 255, 255, 255]) : IPAddress.Broadcast, version == TuyaVersion.V31 ? 6666 : 6667),
        ProbePort = version == TuyaVersion.V35 ? 7000 : null,
    };
}
