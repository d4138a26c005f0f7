using System.Net;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation;

/// <summary>What a simulated device is and how it behaves. The defaults are those of the usual device.</summary>
public sealed record SimulatedDeviceOptions
{
    /// <summary>What it is; null for a device known by its data points only.</summary>
    public DeviceModel? Model { get; init; }

    /// <summary>The name of the model's variant; null for the form that the model itself describes.</summary>
    public string? Variant { get; init; }

    /// <summary>Its values at first, laid over those that the model suggests.</summary>
    public Dps Dps { get; init; } = Dps.Empty;

    /// <summary>The device id; null for a random one.</summary>
    public string? Id { get; init; }

    /// <summary>The local key, 16 characters; null for a random one.</summary>
    public string? Key { get; init; }

    /// <summary>The protocol version; null for the model's, or 3.3.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>How it wants to be asked; null for the model's way. Devices of 3.2 are always <see cref="DeviceKind.Device22"/>.</summary>
    public DeviceKind? Kind { get; init; }

    /// <summary>A name for people.</summary>
    public string? Name { get; init; }

    /// <summary>The product id that its beacon names; null for the first of the model.</summary>
    public string? ProductId { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 6668 on real devices; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>The sub-devices behind it.</summary>
    public IReadOnlyList<SimulatedChild> Children { get; init; } = [];

    /// <summary>How many sub-devices a message of the list holds; 0 for all in one.</summary>
    public int ChildrenPerList { get; init; }

    /// <summary>Whether it answers the question for its list of sub-devices (LAN_EXT_STREAM); null for what is usual: gateways of 3.4 and
    /// 3.5 do, those of older versions and all other devices do not.</summary>
    public bool? ListsChildren { get; init; }

    /// <summary>How many clients it serves at once. One more is accepted and then reset.</summary>
    public int MaxClients { get; init; } = 1;

    /// <summary>After how long without a byte from the client it closes the connection; <see cref="Timeout.InfiniteTimeSpan"/> for
    /// never.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether it refuses to write data points that it does not have and values that they cannot take. Otherwise it takes
    /// whatever it is given.</summary>
    public bool ChecksWrites { get; init; } = true;

    /// <summary>Whether a write of the value that a data point already has is reported too.</summary>
    public bool ReportsUnchanged { get; init; } = true;

    /// <summary>How often it reports all its values without being asked, as devices do that answer no question; null for never.</summary>
    public TimeSpan? ReportInterval { get; init; }

    /// <summary>What it does when a client uses another key.</summary>
    public WrongKeyReaction WrongKey { get; init; }

    /// <summary>How it lets itself be found; null for not at all.</summary>
    public BeaconOptions? Beacons { get; init; }

    /// <summary>What it does wrong, in the order in which it is applied. More can be added while it runs.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>How many of the last commands <see cref="SimulatedDevice.Requests"/> keeps.</summary>
    public int RequestLogSize { get; init; } = 1000;

    /// <summary>The clock of every wait and every time stamp.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where nonces and IVs come from; fixed where frames are compared byte for byte.</summary>
    internal IEntropy Entropy { get; init; } = SystemEntropy.Instance;

    /// <summary>Is told every nonce and session key, so that a test can look for them where they must not be.</summary>
    internal Action<byte[]>? Secret { get; init; }

    /// <summary>The number before the first one that a 3.5 device gives its messages.</summary>
    internal uint LastSequence { get; init; }

    /// <summary>The id and version; not the key.</summary>
    public override string ToString() => $"{Model?.Name ?? "Device"} {Id} {Version?.ToText()}";

    internal void Check()
    {
        Require(Id is not "", nameof(Id), Id, "have at least one character, or be null for a random one");
        Require(Key is null || LocalKey.TryParse(Key, out _), nameof(Key), "***", "have 16 Latin-1 characters, or be null");
        Require(Version is null || TuyaVersions.All.Contains(Version.Value), nameof(Version), Version, "be one of 3.1 to 3.5");
        Require(Port is >= 0 and <= IPEndPoint.MaxPort, nameof(Port), Port, "be from 0 (any free one) to 65535");
        Require(MaxClients > 0, nameof(MaxClients), MaxClients, "be at least 1");
        Require(
            IdleTimeout > TimeSpan.Zero || IdleTimeout == Timeout.InfiniteTimeSpan,
            nameof(IdleTimeout), IdleTimeout, "be more than zero, or infinite");
        Require(ReportInterval is not { Ticks: <= 0 }, nameof(ReportInterval), ReportInterval, "be more than zero, or null for never");
        Require(RequestLogSize > 0, nameof(RequestLogSize), RequestLogSize, "be at least 1");
        Require(
            Children.DistinctBy(c => c.Cid).Count() == Children.Count,
            nameof(Children), string.Join(", ", Children.Select(c => c.Cid)), "have a cid of its own each");
        Require(
            Children.All(c => c.Script.All(s => s.After >= TimeSpan.Zero)),
            nameof(Children), "negative", "have scripts whose times are zero or more");
        Require(ChildrenPerList >= 0, nameof(ChildrenPerList), ChildrenPerList, "be 0 (all in one) or more");
        Require(Beacons is not { Interval.Ticks: <= 0 }, nameof(Beacons), Beacons?.Interval, "have an interval of more than zero");
    }

    private static void Require(bool holds, string name, object? value, string wanted)
    {
        if (!holds)
            throw new ArgumentException($"{name} of a simulated device must {wanted}; it is {value ?? "null"}.", name);
    }
}
