using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TuyaGen.Transport;

namespace TuyaGen;

/// <summary>
/// What devices share: the clock, the log, the limits, and the registry that gives every device id one connection.
/// </summary>
public sealed class TuyaContext
{
    /// <summary>The context of devices that name none.</summary>
    public static TuyaContext Default { get; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where logs go. No key, nonce or token is ever among them.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>How many devices may be dialled at once.</summary>
    public int MaxConcurrentDials { get; init; } = 64;

    internal DeviceRegistry Devices { get; } = new();
}
