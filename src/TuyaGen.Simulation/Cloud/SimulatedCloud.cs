using System.Net;
using TuyaGen.Simulation.Cloud;
using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>
/// A simulated cloud on a real socket of this machine: it checks signatures, times and tokens, knows devices with their keys and
/// data points, and misbehaves as it is told (<see cref="CloudRefusal"/>, <see cref="CloudHttpError"/>, <see cref="CloudDelay"/> and others).
/// </summary>
/// <remarks>Every member may be called from any thread. Dispose it to free its port.</remarks>
public sealed partial class SimulatedCloud : IAsyncDisposable, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedCloudRequest> _requests = [];
    private readonly CloudTokens _tokens;
    private readonly CloudGate _checks;
    private readonly CloudDesk _desk;
    private readonly HttpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private bool _isDisposed;

    private SimulatedCloud(SimulatedCloudOptions options)
    {
        options.Check();
        Options = options;
        _tokens = new(options.TokenLifetime);
        _checks = new(options, _tokens);
        _desk = new(options, _tokens, new());
        (_listener, Address) = Listen(options);
        _serving = ServeAsync();
    }

    /// <summary>Starts a cloud.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which and why.</exception>
    /// <exception cref="InvalidOperationException">The address or port cannot be listened on.</exception>
    public static SimulatedCloud Start(SimulatedCloudOptions? options = null) => new(options ?? new());

    /// <summary>What it is.</summary>
    public SimulatedCloudOptions Options { get; }

    /// <summary>Where it is, for a client's base address.</summary>
    public Uri Address { get; }

    /// <summary>What it does wrong; empty for a cloud that behaves.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>What it received so far, oldest first.</summary>
    public IReadOnlyList<SimulatedCloudRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>The tokens that it gave so far.</summary>
    public IReadOnlyList<string> Tokens => _tokens.All;

    /// <summary>Lets no token count any more that was given so far, as when another program fetches one.</summary>
    public void RevokeTokens() => _tokens.Revoke(Now);

    /// <summary>Connections for a client that asks real data centres by their names: all requests come to this cloud, which plays
    /// <see cref="SimulatedCloudOptions.Host"/>.</summary>
    public HttpMessageHandler CreateHandler() => new DataCentreHandler(Address);

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        _end.Cancel();
        _listener.Close();
        _end.Dispose();
    }

    /// <summary>Ends it, and what it still has to answer.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _serving.ConfigureAwait(false);
    }

    /// <summary>Where it is; not the secret.</summary>
    public override string ToString() => $"Simulated cloud at {Address}";

    private DateTimeOffset Now => Options.Time.GetUtcNow() + Options.ClockOffset;

    private static (HttpListener Listener, Uri Address) Listen(SimulatedCloudOptions options)
    {
        foreach (var port in options.Port == 0 ? FreePorts.Candidates() : [options.Port])
        {
            var address = new Uri($"http://{new IPEndPoint(options.Address, port)}/");
            var listener = new HttpListener { Prefixes = { address.ToString() } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (options.Port == 0)
            {
                // The next one, then.
                listener.Close();
            }
            catch (HttpListenerException e)
            {
                listener.Close();
                throw new InvalidOperationException(
                    $"A simulated cloud cannot listen on {address}: {e.Message}. Choose a port that is free, or 0 for any.", e);
            }
        }

        throw new InvalidOperationException($"A simulated cloud finds no free port on {options.Address}.");
    }
}
