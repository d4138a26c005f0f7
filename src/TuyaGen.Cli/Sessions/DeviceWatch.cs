using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Watches one device and writes down what happens to it.</summary>
internal sealed class DeviceWatch(DeviceChoice choice, TuyaContext context, EventWriter writer)
{
    private bool _wasConnected;

    /// <summary>Watches until it is told to end, or until the device refuses the key, after which nothing more can happen.</summary>
    /// <returns>Why the device was not reached; null when it was.</returns>
    public async Task<TuyaException?> RunAsync(CancellationToken cancellationToken)
    {
        var session = DeviceSession.Open(choice, context);
        await using var own = session.ConfigureAwait(false);
        try
        {
            var events = session.Device.WatchEventsAsync(cancellationToken);
            await WriteFirstAsync(session, cancellationToken).ConfigureAwait(false);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                await writer.WriteAsync(session, happened, cancellationToken).ConfigureAwait(false);
                if (happened is not ConnectionChanged { Connection: var connection })
                    continue;
                _wasConnected |= connection.State == ConnectionState.Connected;
                if (connection is { State: ConnectionState.Blocked, Reason: { } reason })
                    return reason;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The usual end.
        }

        return _wasConnected ? null : Unreached(session.Device.Connection);
    }

    // The device may have been quicker than the listening, and a gateway is not asked for its sub-devices.
    private async Task WriteFirstAsync(DeviceSession session, CancellationToken cancellationToken)
    {
        _wasConnected = session.Device.Connection.State == ConnectionState.Connected;
        if (session.Device.LastStatus is { } known)
        {
            var report = new DpsReported(known.At, known.Dps, known.Dps, known, ChangeOrigin.Reply, session.Device.Cid);
            await writer.WriteAsync(session, report, cancellationToken).ConfigureAwait(false);
        }
        else if (choice.Child is not null)
        {
            _ = AskQuietlyAsync(session.Device, cancellationToken);
        }
    }

    // What comes of it is seen among the events.
    private static async Task AskQuietlyAsync(TuyaDevice device, CancellationToken cancellationToken) =>
        await ((Task)device.QueryAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private TuyaException Unreached(ConnectionInfo connection) => connection.Reason ?? new TuyaException(
        connection.State == ConnectionState.Searching
            ? $"{choice.Title} was not found: no broadcast of it was heard. Give its address with --address."
            : $"{choice.Title} was not reached in the time that was given.");
}
