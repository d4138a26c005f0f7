using System.Net.Sockets;
using TuyaGen.Simulation.Serving;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    // A device's reports name it as the source of this number.
    private const uint OwnSource = 1;

    private readonly List<Connection> _clients = [];
    private Listener? _listener;
    private long _connections;
    private long _connectionsBeforeStart;
    private long _badFrames;
    private uint _sequence;
    private uint _reports;

    /// <summary>How many connections were ever made, those included that the device ended at once.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>How many clients are connected now.</summary>
    public int ConnectedClients
    {
        get
        {
            lock (_gate)
                return _clients.Count;
        }
    }

    /// <summary>How many frames could not be accepted: a wrong checksum, HMAC or tag, a wrong key, a senseless length, a command before the
    /// session key was agreed on.</summary>
    public long BadFrames => Interlocked.Read(ref _badFrames);

    /// <summary>Closes all connections in good order.</summary>
    public void DropClients() => EndClients(reset: false);

    /// <summary>Resets all connections (RST).</summary>
    public void ResetClients() => EndClients(reset: true);

    /// <summary>Stops listening: new connections are refused, existing ones go on.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _listener?.Dispose();
            _listener = null;
        }
    }

    /// <summary>Listens again, on the same port, as a device that was switched off and on.</summary>
    /// <exception cref="InvalidOperationException">Something else has taken the port in the meantime.</exception>
    public void Resume()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _connectionsBeforeStart = _connections;
            _listener ??= new(EndPoint, Admit);
        }
    }

    internal void CountBadFrame() => Interlocked.Increment(ref _badFrames);

    internal void Leave(Connection client)
    {
        lock (_gate)
        {
            _clients.Remove(client);
            _waiters.Check();
        }
    }

    /// <summary>A client has become ready to be served.</summary>
    internal void Changed()
    {
        lock (_gate)
            _waiters.Check();
    }

    /// <summary>Answers a command, and logs it unless it is a special case with an answer of its own.</summary>
    internal void Serve(Connection client, SimulatedRequest request, Action<Exchange>? answer = null)
    {
        lock (_gate)
        {
            if (answer is null)
                request = Log(request);
            var exchange = client.Begin(request);
            var faults = Faults.Take(request);
            if (!faults.Exists(f => f.Handle(exchange)))
            {
                if (answer is null)
                    Responder.Answer(this, exchange);
                else
                    answer(exchange);
            }

            Finish(client, exchange, faults);
            _waiters.Check();
        }
    }

    /// <summary>Sends something to the clients that are ready.</summary>
    /// <param name="reply">What.</param>
    /// <param name="except">The number of a connection that has been told otherwise.</param>
    internal void Tell(Reply reply, long except = 0)
    {
        lock (_gate)
        {
            foreach (var client in _clients.Where(c => c.IsReady && c.Number != except).ToArray())
            {
                var exchange = client.Begin(null);
                exchange.Say(reply);
                Finish(client, exchange, Faults.Take(null));
            }
        }
    }

    internal uint Number(Reply reply, SimulatedRequest? request) => reply.Numbering switch
    {
        SequenceRule.Echo => request?.Sequence ?? 0,
        SequenceRule.Zero => 0,
        SequenceRule.OneAhead => (request?.Sequence ?? 0) + 1,
        SequenceRule.Usual when Version != TuyaVersion.V35 => reply.Sequence,
        _ => ++_sequence,
    };

    internal SourceHeader NextHeader() => new(++_reports, OwnSource);

    private static void Finish(Connection client, Exchange exchange, List<ReplyFault> faults)
    {
        foreach (var fault in faults)
            fault.Shape(exchange);
        client.Send(exchange, faults);
    }

    private void Admit(Socket socket)
    {
        var number = Interlocked.Increment(ref _connections);
        lock (_gate)
        {
            var admission = _isDisposed ? Admission.Close : Faults.Admit(number - _connectionsBeforeStart);
            if (admission is null && _clients.Count >= Options.MaxClients)
            {
                foreach (var other in _clients.ToArray())
                    other.EndIfGone();
                if (_clients.Count >= Options.MaxClients)
                    admission = Admission.Reset;
            }

            if (admission is null)
            {
                var client = new Connection(this, socket, number);
                _clients.Add(client);
                client.Run();
                _waiters.Check();
                return;
            }

            Connection.Close(socket, admission != Admission.Close);
            if (admission == Admission.StopListening)
                Pause();
        }
    }

    private void EndClients(bool reset)
    {
        Connection[] clients;
        lock (_gate)
            clients = [.. _clients];
        foreach (var client in clients)
            client.End(reset);
    }
}
