using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>A device that is watched: how it is seen, and whether it was ever reached.</summary>
internal sealed class WatchedDevice(DeviceChoice choice, TuyaDevice device)
{
    private bool _wasConnected;
    private TuyaException? _failure;

    public DeviceChoice Choice => choice;

    public TuyaDevice Device => device;

    /// <summary>Whether it refuses the key, after which nothing more can happen.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Why it was not reached; null when it was.</summary>
    public TuyaException? Failure => _wasConnected && !IsOver ? null : _failure ?? Unreached();

    /// <summary>The device as a status shows it; null without a model.</summary>
    public PointReader? StateOf(Dps dps) => choice.Model?.Detect(dps, choice.ProductId).In(dps);

    public void Hear(DeviceEvent happened)
    {
        if ((happened as ConnectionChanged)?.Connection is not { } connection)
            return;
        _wasConnected |= connection.State == ConnectionState.Connected;
        _failure = connection.Reason ?? _failure;
        IsOver = connection is { State: ConnectionState.Blocked, Reason: not null };
    }

    private TuyaException Unreached() => new(device.Connection.State == ConnectionState.Searching
        ? $"{choice.Title} was not found: no broadcast of it was heard. Give its address with --address."
        : $"{choice.Title} was not reached in the time that was given.");
}
