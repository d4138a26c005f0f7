using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Watches one device and writes down what happens to it.</summary>
internal sealed class DeviceWatch(DeviceSession session, EventWriter writer) : IAsyncDisposable
{
    private bool _wasConnected;
    private TuyaException? _failure;

    /// <summary>Watches until it is told to end, or until the device refuses the key, after which nothing more can happen.</summary>
    /// <returns>Why the device was not reached; null when it was.</returns>
    public async Task<TuyaException?> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var events = session.Device.WatchEventsAsync(cancellationToken);
            if (IsOver(session.Device.Connection))
                return _failure;
            await WriteFirstAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                await writer.WriteAsync(session, happened, cancellationToken).ConfigureAwait(false);
                if (happened is ConnectionChanged change && IsOver(change.Connection))
                    return _failure;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The usual end.
        }

        return _wasConnected ? null : _failure ?? Unreached(session.Device.Connection.State);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private bool IsOver(ConnectionInfo connection)
    {
        _wasConnected |= connection.State == ConnectionState.Connected;
        _failure = connection.Reason ?? _failure;
        return connection is { State: ConnectionState.Blocked, Reason: not null };
    }

    // The device may have been quicker than the listening, and a gateway is not asked for its sub-devices.
    private async Task WriteFirstAsync(CancellationToken cancellationToken)
    {
        if (session.Device.LastStatus is { } known)
        {
            var report = new DpsReported(known.At, known.Dps, known.Dps, known, ChangeOrigin.Reply, session.Device.Cid);
            await writer.WriteAsync(session, report, cancellationToken).ConfigureAwait(false);
        }
        else if (session.Choice.Child is not null)
        {
            _ = AskQuietlyAsync(session.Device, cancellationToken);
        }
    }

    // What comes of it is seen among the events.
    private static async Task AskQuietlyAsync(TuyaDevice device, CancellationToken cancellationToken) =>
        await ((Task)device.QueryAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private TuyaException Unreached(ConnectionState state) => new(state == ConnectionState.Searching
        ? $"{session.Choice.Title} was not found: no broadcast of it was heard. Give its address with --address."
        : $"{session.Choice.Title} was not reached in the time that was given.");
}
