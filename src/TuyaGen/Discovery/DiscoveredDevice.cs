namespace TuyaGen;

/// <summary>A device that was found. It never holds a key.</summary>
/// <param name="Id">The device id (<c>gwId</c>).</param>
/// <param name="Address">Where it listens, in words for <see cref="DeviceSettings.Address"/>. Of a broadcast, the address that it claims.</param>
public sealed record DiscoveredDevice(string Id, string Address)
{
    /// <summary>The protocol version; null where the broadcast names none that is known.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>The product id, where it is known.</summary>
    public string? ProductKey { get; init; }

    /// <summary>Whether it says that its local protocol is encrypted; null where it does not say.</summary>
    public bool? IsEncrypted { get; init; }

    /// <summary>How it was found.</summary>
    public DiscoveryOrigin Origin { get; init; }

    /// <summary>The UDP port on which it was heard last (6666 for 3.1, 6667, or 7000 for answers to probes); null where it was not heard.</summary>
    public int? Port { get; init; }

    /// <summary>The address that sent the broadcast; null where the device was not heard.</summary>
    public string? Source { get; init; }

    /// <summary>When it was heard or found last.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The model of its product id, where the catalogue has one.</summary>
    public DeviceModel? Model { get; init; }

    /// <summary>The name that the list of known devices gives it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the list of known devices has its key.</summary>
    public bool HasKey { get; init; }

    /// <summary>Whether the broadcast came from another address than it claims: passed on by a relay, nonsense of the firmware (some claim
    /// 255.255.255.255), or a forgery. No connection follows such a claim.</summary>
    public bool IsDoubtful => Source is not null && Source != Address;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name ?? Id} at {Address}{(Version is { } version ? $", protocol {version.ToText()}" : "")}{(IsDoubtful ? $", as {Source} claims" : "")}";
}
