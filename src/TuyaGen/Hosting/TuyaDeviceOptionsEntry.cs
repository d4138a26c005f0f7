namespace TuyaGen;

/// <summary>One device in the configuration.</summary>
public sealed class TuyaDeviceOptionsEntry
{
    /// <summary>The device id; where missing, the device is looked up in the devices file by its name.</summary>
    public string? Id { get; set; }

    /// <summary>The local key: 16 characters.</summary>
    public string? Key { get; set; }

    /// <summary>The address; missing to wait for the device's broadcast.</summary>
    public string? Address { get; set; }

    /// <summary>The protocol version, 3.1 to 3.5.</summary>
    public string? Version { get; set; }

    /// <summary>The device model, for a device that no code asks for by type.</summary>
    public string? Model { get; set; }

    /// <summary>The name of the gateway among the devices, for a sub-device.</summary>
    public string? Gateway { get; set; }

    /// <summary>The address behind the gateway, for a sub-device.</summary>
    public string? Cid { get; set; }

    /// <summary>device22, where the device is known to be one.</summary>
    public bool? Device22 { get; set; }

    /// <summary>Whether the connection is kept.</summary>
    public bool? Persistent { get; set; }

    /// <summary>Whether the address is never replaced by one that a broadcast names.</summary>
    public bool? PinAddress { get; set; }

    /// <summary>After how long without a write a heartbeat is sent.</summary>
    public TimeSpan? HeartbeatInterval { get; set; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>How long a command may wait for its turn and the connection.</summary>
    public TimeSpan? QueueTimeout { get; set; }

    /// <summary>How often the device is asked for fresh measurements, at least five seconds; missing for never.</summary>
    public TimeSpan? RefreshInterval { get; set; }

    /// <summary>The least time between two commands.</summary>
    public TimeSpan? MinimumGap { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.DetectDevice22"/>
    public bool? DetectDevice22 { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.ConnectTimeout"/>
    public TimeSpan? ConnectTimeout { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.HandshakeTimeout"/>
    public TimeSpan? HandshakeTimeout { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.SubDeviceOfflineAfter"/>
    public TimeSpan? SubDeviceOfflineAfter { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.ReconnectMin"/>
    public TimeSpan? ReconnectMin { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.ReconnectMax"/>
    public TimeSpan? ReconnectMax { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.ReconnectJitter"/>
    public double? ReconnectJitter { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.CommandQueueCapacity"/>
    public int? CommandQueueCapacity { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.CoalesceWrites"/>
    public bool? CoalesceWrites { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.ListenerCapacity"/>
    public int? ListenerCapacity { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.DefaultWriteLevel"/>
    public WriteLevel? DefaultWriteLevel { get; set; }

    /// <inheritdoc cref="TuyaDeviceOptions.MaxDpsPerWrite"/>
    public int? MaxDpsPerWrite { get; set; }

    internal TuyaDeviceOptions ToDeviceOptions()
    {
        var defaults = TuyaDeviceOptions.Default;
        return defaults with
        {
            Kind = Device22 is { } known ? known ? DeviceKind.Device22 : DeviceKind.Default : null,
            Persistent = Persistent ?? defaults.Persistent,
            PinAddress = PinAddress ?? defaults.PinAddress,
            HeartbeatInterval = HeartbeatInterval ?? defaults.HeartbeatInterval,
            RequestTimeout = RequestTimeout ?? defaults.RequestTimeout,
            QueueTimeout = QueueTimeout ?? defaults.QueueTimeout,
            RefreshInterval = RefreshInterval ?? defaults.RefreshInterval,
            MinimumGap = MinimumGap ?? defaults.MinimumGap,
            DetectDevice22 = DetectDevice22 ?? defaults.DetectDevice22,
            ConnectTimeout = ConnectTimeout ?? defaults.ConnectTimeout,
            HandshakeTimeout = HandshakeTimeout ?? defaults.HandshakeTimeout,
            SubDeviceOfflineAfter = SubDeviceOfflineAfter ?? defaults.SubDeviceOfflineAfter,
            ReconnectMin = ReconnectMin ?? defaults.ReconnectMin,
            ReconnectMax = ReconnectMax ?? defaults.ReconnectMax,
            ReconnectJitter = ReconnectJitter ?? defaults.ReconnectJitter,
            CommandQueueCapacity = CommandQueueCapacity ?? defaults.CommandQueueCapacity,
            CoalesceWrites = CoalesceWrites ?? defaults.CoalesceWrites,
            ListenerCapacity = ListenerCapacity ?? defaults.ListenerCapacity,
            DefaultWriteLevel = DefaultWriteLevel ?? defaults.DefaultWriteLevel,
            MaxDpsPerWrite = MaxDpsPerWrite ?? defaults.MaxDpsPerWrite,
        };
    }
}
