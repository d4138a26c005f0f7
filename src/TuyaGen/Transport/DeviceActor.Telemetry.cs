namespace TuyaGen.Transport;

// What metrics and traces see of the device. Where nobody listens, a command goes straight to the queue.
internal sealed partial class DeviceActor
{
    private ValueTask<CommandResult> SubmitAsync(PendingCommand command, CancellationToken cancellationToken) =>
        command.Family != CommandFamily.Connect && (TuyaTraces.IsOn || _context.Metrics.TimesRequests)
            ? ObserveAsync(command, cancellationToken)
            : EnqueueAsync(command, cancellationToken);

    private async ValueTask<CommandResult> ObserveAsync(PendingCommand command, CancellationToken cancellationToken)
    {
        var name = NameOf(command.Family);
        var began = _time.GetTimestamp();
        using var span = TuyaTraces.StartCommand(name, Id, _address, _version);
        Exception? failure = null;
        try
        {
            return await EnqueueAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
            span.Fail(e);
            throw;
        }
        finally
        {
            _context.Metrics.Requested(name, _version, _time.GetElapsedTime(began), failure);
        }
    }

    private void CountConnected(ConnectionState next)
    {
        var was = _connection.State == ConnectionState.Connected;
        var isNow = next == ConnectionState.Connected;
        if (isNow && !was)
            _context.Metrics.Connected(isAgain: _connections > 1);
        else if (was && !isNow)
            _context.Metrics.Disconnected();
    }

    private static string NameOf(CommandFamily family) => family switch
    {
        CommandFamily.Query => "query",
        CommandFamily.Control => "control",
        CommandFamily.Update => "update",
        CommandFamily.Heartbeat => "heartbeat",
        CommandFamily.SubDevices => "sub_devices",
        _ => "other",
    };
}
