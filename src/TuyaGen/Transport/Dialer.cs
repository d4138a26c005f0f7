using System.Net.Sockets;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>Makes links: dials, negotiates, and says in the words of <see cref="TuyaException"/> why it cannot. An attempt that is
/// cancelled from outside ends as a cancellation.</summary>
internal sealed class Dialer(TuyaContext context, string device, TuyaDeviceOptions options)
{
    public async Task<Link> DialAsync(DeviceAddress address, TuyaVersion version, LocalKey key, CancellationToken attempt)
    {
        try
        {
            using var timeout = new CancellationTokenSource(options.ConnectTimeout, context.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, attempt);
            var socket = await Link.DialAsync(address, either.Token).ConfigureAwait(false);
            return new(socket, Dialect.Create(version, key), context.Metrics.FramesOf(version), context.ReadsAhead);
        }
        catch (OperationCanceledException) when (!attempt.IsCancellationRequested)
        {
            throw new DeviceUnreachableException(device, $"no answer at {address} within {options.ConnectTimeout.TotalSeconds:0.#} s");
        }
        catch (SocketException e)
        {
            throw Explain(e, address);
        }
    }

    /// <summary>Negotiates the session key; FINISH then lies in the buffer and goes out with the first command.</summary>
    public async Task NegotiateAsync(Link link, TuyaVersion version, LocalKey key, FrameBuffer output, CancellationToken attempt)
    {
        using var timeout = new CancellationTokenSource(options.HandshakeTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, attempt);

        // Closing ends the reading. A token would stay with the socket, which keeps the registration of the last read that had one.
        using var end = either.Token.UnsafeRegister(static link => ((Link)link!).Close(), link);
        var handshake = new Handshake(device, version, key, output);
        try
        {
            handshake.Start(link);
            await link.SendAsync(output.Written).ConfigureAwait(false);
            while (!handshake.IsDone)
            {
                if (!await link.ReadAsync(handshake).ConfigureAwait(false))
                {
                    either.Token.ThrowIfCancellationRequested();
                    throw Hangup(version);
                }

                if (handshake.Failure is { } failure)
                    throw failure;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException && timeout.IsCancellationRequested && !attempt.IsCancellationRequested)
        {
            throw new HandshakeTimeoutException(device, options.HandshakeTimeout);
        }
    }

    private TuyaException Explain(SocketException error, DeviceAddress address) => error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => new ConnectionRefusedException(device, address.ToString(), error),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => new SlotBusyException(device, error),
        _ => new DeviceUnreachableException(device, $"{address}: {error.Message}", error),
    };

    // A busy slot is closed hard. An orderly end after START is how 3.5 devices answer one that they cannot decrypt.
    private TuyaException Hangup(TuyaVersion version) => version == TuyaVersion.V35
        ? new WrongKeyException(device, isCertain: false)
        : new SlotBusyException(device);
}
