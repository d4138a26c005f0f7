using System.Net.Sockets;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Serving;

/// <summary>One client of a device: its socket, and how far the negotiation of its key has come.</summary>
internal sealed partial class Connection : IDisposable
{
    private readonly SimulatedDevice _device;
    private readonly Socket _socket;
    private readonly Dialect _dialect;
    private readonly Outbox _outbox;
    private readonly InputBuffer _input = new();
    private readonly List<Packet> _kept = [];
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer? _idle;
    private int _isEnded;

    public Connection(SimulatedDevice device, Socket socket, long number)
    {
        _device = device;
        _socket = socket;
        _dialect = Dialect.Of(device.Version);
        _outbox = new(socket, device.Options.Time, End, _ended.Token);
        Number = number;
        if (device.Options.IdleTimeout != Timeout.InfiniteTimeSpan)
            _idle = device.Options.Time.CreateTimer(_ => End(false), null, device.Options.IdleTimeout, Timeout.InfiniteTimeSpan);
    }

    public long Number { get; }

    /// <summary>Ends with the connection.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Whether a key is agreed on, so that reports reach the client.</summary>
    public bool IsReady => !_dialect.Negotiates || _sessionKey is not null;

    public void Run() => Running = RunAsync();

    public void Dispose() => End(false);

    /// <summary>Sends what an exchange came to.</summary>
    public void Send(Exchange exchange, List<ReplyFault> faults)
    {
        foreach (var reply in exchange.Replies)
            exchange.Packets.Add(new(Write(reply, exchange.Request)));
        foreach (var fault in faults)
            fault.Spoil(exchange);
        if (exchange.Request is not null && exchange.Packets.Count > 0)
        {
            exchange.Packets.AddRange(_kept);
            _kept.Clear();
        }

        _kept.AddRange(exchange.Kept);
        _outbox.Send(exchange.Packets);
    }

    public Exchange Begin(SimulatedRequest? request) => new(_device, _dialect.Shape, request);

    /// <summary>Ends the connection if the client has, which the waiting read may not have noticed yet.</summary>
    public void EndIfGone()
    {
        try
        {
            if (!_socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) || _socket.Available > 0)
                return;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It cannot be more gone than that.
        }

        End(false);
    }

    /// <summary>Ends the connection, in good order or by a reset.</summary>
    public void End(bool reset)
    {
        // The slot is free before the client can know that the connection is over, whoever ends it first.
        _device.Leave(this);
        if (Interlocked.Exchange(ref _isEnded, 1) != 0)
            return;
        _ended.Cancel();
        _ended.Dispose();
        _idle?.Dispose();
        Close(_socket, reset);
    }

    /// <summary>Ends a socket, in good order or by a reset.</summary>
    public static void Close(Socket socket, bool reset)
    {
        try
        {
            if (reset)
                socket.LingerState = new(true, 0);
            else
                socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The client was faster; closing is all that is left.
        }

        socket.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            _socket.NoDelay = true;
            while (_isEnded == 0 && await ReceiveAsync().ConfigureAwait(false))
            {
                _idle?.Change(_device.Options.IdleTimeout, Timeout.InfiniteTimeSpan);
                while (TakeOne())
                {
                }

                _input.Trim();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client is gone; so is the connection.
        }
        finally
        {
            End(false);
            _input.Release();
        }
    }

    private async ValueTask<bool> ReceiveAsync()
    {
        // An empty read waits without holding a buffer.
        if (_input.Filled.IsEmpty)
            await _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None).ConfigureAwait(false);
        var count = await _socket.ReceiveAsync(_input.Space(), SocketFlags.None).ConfigureAwait(false);
        _input.Add(count);
        return count > 0;
    }

    private bool TakeOne()
    {
        var outcome = _dialect.Read(_input.Filled, Key, out var used, out var message);
        _input.Use(used);
        switch (outcome)
        {
            case ReadOutcome.Junk:
                return true;
            case ReadOutcome.Incomplete:
                return false;
            case ReadOutcome.Hostile:
                _device.CountBadFrame();
                End(true);
                return false;
            case ReadOutcome.Message:
                Take(message);
                break;
            default:
                MeetStranger(outcome, message);
                break;
        }

        return _isEnded == 0;
    }

    private byte[] Write(Reply reply, SimulatedRequest? request) => _dialect.Write(
        new(_device.Number(reply, request), reply.Command, reply.ReturnCode, BodyWriter.Write(_device, reply))
        {
            Header = reply.IsReport ? _device.NextHeader() : null,
            IsPlain = reply.IsPlain,
            IsPadded = reply.IsPadded,
        },
        Key,
        _device.Options.Entropy);
}
