using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>A device that is watched: how it is seen, and whether it was ever reached.</summary>
internal sealed class WatchedDevice(DeviceChoice choice, TuyaDevice device)
{
    private bool _wasConnected;
    private TuyaException? _failure;
    private DeviceStatus? _status;

    public DeviceChoice Choice => choice;

    public TuyaDevice Device => device;

    /// <summary>Whether it refuses the key, after which nothing more can happen.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Why it was not reached; null when it was.</summary>
    public TuyaException? Failure => _wasConnected && !IsOver ? null : _failure ?? Unreached();

    /// <summary>The device as a status shows it; null without a model.</summary>
    public PointReader? StateOf(Dps dps) => choice.Model?.Detect(dps, choice.ProductId).In(dps);

    /// <summary>Takes note of an event; false for a report that was told before.</summary>
    public bool Hear(DeviceEvent happened)
    {
        if (happened is DpsReported report)
        {
            var isTold = ReferenceEquals(_status, report.Status);
            _status = report.Status;
            return !isTold;
        }

        if ((happened as ConnectionChanged)?.Connection is not { } connection)
            return true;
        _wasConnected |= connection.State == ConnectionState.Connected;
        _failure = connection.Reason ?? _failure;
        IsOver = connection is { State: ConnectionState.Blocked, Reason: not null };
        return true;
    }

    private TuyaException Unreached() => new(device.Connection.State == ConnectionState.Searching
        ? $"{choice.Title} was not found: no broadcast of it was heard. Give its address with --address."
        : $"{choice.Title} was not reached in the time that was given.");
}
