namespace TuyaGen;

public partial class TuyaDevice
{
    /// <summary>Asks for a sign of life. The connection does so by itself when nothing else is sent.</summary>
    public Task HeartbeatAsync(CancellationToken cancellationToken = default) => Actor.HeartbeatAsync(_route, cancellationToken);

    /// <summary>Asks for the device's own description (AP_CONFIG). Few devices answer.</summary>
    public Task<TuyaMessage> ProductAsync(CancellationToken cancellationToken = default) =>
        Actor.RequestAsync(_route, TuyaCommand.ApConfig, null, cancellationToken);

    /// <summary>Sends a command of any kind and waits for the first answer of its family that is not empty.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">The body as it is to be sent before encryption; null for the one that the command usually has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<TuyaMessage> RequestAsync(TuyaCommand command, ReadOnlyMemory<byte>? json = null, CancellationToken cancellationToken = default) =>
        Actor.RequestAsync(_route, command, json, cancellationToken);

    /// <summary>Sends a command of any kind and waits only until it is on the socket.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">The body as it is to be sent before encryption; null for the one that the command usually has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SendAsync(TuyaCommand command, ReadOnlyMemory<byte>? json = null, CancellationToken cancellationToken = default) =>
        Actor.SendAsync(_route, command, json, cancellationToken);

    /// <summary>Every message that arrives from now on, decrypted, whatever it is; for a sub-device, every one that names it. A reader that
    /// is too slow misses the oldest.</summary>
    public IAsyncEnumerable<TuyaMessage> ReceiveAsync(CancellationToken cancellationToken = default) => Actor.MessagesAsync(Cid, cancellationToken);
}
