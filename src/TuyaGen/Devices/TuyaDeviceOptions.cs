namespace TuyaGen;

/// <summary>How the connection of a device behaves. The defaults suit nearly every device.</summary>
public sealed record TuyaDeviceOptions
{
    private static readonly TimeSpan ShortestRefresh = TimeSpan.FromSeconds(5);

    // A timer holds 49 days; three weeks are long enough for everybody.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(21);

    /// <summary>The defaults.</summary>
    public static TuyaDeviceOptions Default { get; } = new();

    /// <summary>The protocol version; goes before <see cref="DeviceSettings.Version"/> when set.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>How the device wants to be asked; goes before <see cref="DeviceSettings.Kind"/> when set.</summary>
    public DeviceKind? Kind { get; init; }

    /// <summary>Whether device22 may be found from the device's explicit refusal ("data unvalid").</summary>
    public bool DetectDevice22 { get; init; } = true;

    /// <summary>Whether the connection is kept between commands. False closes it when no command waits; pushes are then not heard. Null
    /// for what the device's model says, or true.</summary>
    public bool? Persistent { get; init; }

    /// <summary>Whether the address is never replaced by one that a broadcast names.</summary>
    public bool PinAddress { get; init; }

    /// <summary>How long dialling may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the session negotiation of 3.4 and 3.5 may take.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer may take once the command is on the socket.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a command may wait for a connection and for the commands before it.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long without a write a heartbeat is sent; at least one second. Some devices close after 10 s of silence.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>How often the device is asked for fresh measurements (UPDATEDPS) of the data points that its model marks so, such as the
    /// power of a plug; at least five seconds. Null for never: a few devices restart when asked, and for one that drops the connection
    /// twice because of it, the asking ends by itself. Sub-devices are not asked.</summary>
    public TimeSpan? RefreshInterval { get; init; }

    /// <summary>How long a gateway must list a sub-device as offline, with no sign of life from it, before it counts as that; zero for at
    /// once. Gateways name one by mistake now and then, for a minute or two. Meanwhile the list is asked for again at least once a minute,
    /// where the gateway answers such questions.</summary>
    public TimeSpan SubDeviceOfflineAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The least time between two commands, for lights and small controllers that choke; 50 to 100 ms is enough.</summary>
    public TimeSpan MinimumGap { get; init; }

    /// <summary>The first wait before a new attempt; it doubles up to <see cref="ReconnectMax"/>.</summary>
    public TimeSpan ReconnectMin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a new attempt.</summary>
    public TimeSpan ReconnectMax { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The part of a wait that is left to chance, 0 to 1, so that many devices do not dial at once.</summary>
    public double ReconnectJitter { get; init; } = 0.25;

    /// <summary>How many commands may wait.</summary>
    public int CommandQueueCapacity { get; init; } = 64;

    /// <summary>Whether a waiting write is replaced by a later one to the same data points, as sliders want it.</summary>
    public bool CoalesceWrites { get; init; }

    /// <summary>How many events a listener may be behind before it is told <see cref="Lagged"/>.</summary>
    public int ListenerCapacity { get; init; } = 128;

    /// <summary>The level of writes that name none.</summary>
    public WriteLevel DefaultWriteLevel { get; init; } = WriteLevel.Acknowledged;

    /// <summary>How many data points one frame may write; 0 for no limit. A few devices take one only.</summary>
    public int MaxDpsPerWrite { get; init; }

    /// <summary>Asks for a key again after a wrong one; null to stop there.</summary>
    public IKeyProvider? KeyProvider { get; init; }

    internal void Check()
    {
        Positive(ConnectTimeout, nameof(ConnectTimeout));
        Positive(HandshakeTimeout, nameof(HandshakeTimeout));
        Positive(RequestTimeout, nameof(RequestTimeout));
        Positive(QueueTimeout, nameof(QueueTimeout));
        Positive(ReconnectMin, nameof(ReconnectMin));
        Require(
            HeartbeatInterval >= TimeSpan.FromSeconds(1) && HeartbeatInterval <= Longest,
            nameof(HeartbeatInterval), HeartbeatInterval, "at least one second and at most three weeks");
        Require(
            RefreshInterval is null || (RefreshInterval >= ShortestRefresh && RefreshInterval <= Longest),
            nameof(RefreshInterval), RefreshInterval ?? ShortestRefresh, "at least five seconds and at most three weeks, or null for never");
        Require(
            SubDeviceOfflineAfter >= TimeSpan.Zero && SubDeviceOfflineAfter <= Longest,
            nameof(SubDeviceOfflineAfter), SubDeviceOfflineAfter, "from zero (at once) to three weeks");
        Require(MinimumGap >= TimeSpan.Zero && MinimumGap <= Longest, nameof(MinimumGap), MinimumGap, "from zero to three weeks");
        Require(ReconnectMax >= ReconnectMin && ReconnectMax <= Longest, nameof(ReconnectMax), ReconnectMax, "at least ReconnectMin and at most three weeks");
        Require(ReconnectJitter is >= 0 and <= 1, nameof(ReconnectJitter), ReconnectJitter, "from 0 to 1");
        Require(CommandQueueCapacity > 0, nameof(CommandQueueCapacity), CommandQueueCapacity, "at least 1");
        Require(ListenerCapacity > 0, nameof(ListenerCapacity), ListenerCapacity, "at least 1");
        Require(MaxDpsPerWrite >= 0, nameof(MaxDpsPerWrite), MaxDpsPerWrite, "zero (no limit) or more");
        Require(DefaultWriteLevel is >= WriteLevel.Sent and <= WriteLevel.Confirmed, nameof(DefaultWriteLevel), DefaultWriteLevel,
            "Sent, Acknowledged or Confirmed");
    }

    private static void Positive(TimeSpan value, string name) => 
        Require(value > TimeSpan.Zero && value <= Longest, name, value, "more than zero and at most three weeks");

    private static void Require(bool holds, string name, object value, string wanted)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {wanted}.");
    }
}
