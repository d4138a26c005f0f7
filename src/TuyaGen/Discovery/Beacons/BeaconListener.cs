using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using TuyaGen.Protocol;
using TuyaGen.Transport;

namespace TuyaGen.Discovery;

/// <summary>
/// Hears the broadcasts of devices, and tells the registry and whoever scans. Starts with the first device or scan. The ports are
/// shared with other programs; one that cannot be had, a datagram that makes no sense, a flood of them, or an error of a socket ends
/// nothing but itself.
/// </summary>
internal sealed class BeaconListener : IAsyncDisposable
{
    // A scan that is this far behind loses the oldest; devices say the same again five seconds later.
    private const int ScanCapacity = 1024;
    private static readonly TimeSpan GarbagePause = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Broadcast<Sighting> _sightings = new();
    private readonly TuyaContext _context;
    private readonly Lazy<ILogger> _log;
    private readonly Lazy<Prober> _prober;
    private readonly Lazy<SourceLimiter> _sources;
    private readonly Lazy<ProbeCoolDown> _coolDown;
    private BeaconPort[] _ports = [];
    private Task[] _loops = [];
    private Task _search = Task.CompletedTask;
    private bool _isStarted;
    private long _garbage;
    private long _passedOver;
    private long? _garbageTold;

    public BeaconListener(TuyaContext context)
    {
        // The settings of the context are complete when it is used, not yet when it is made.
        _context = context;
        _log = new(() => context.Logging.CreateLogger("TuyaGen.Discovery"));
        _prober = new(() => new(context.ProbeAddresses, context.BeaconAddress, _log.Value));
        _sources = new(() => new(context.Time));
        _coolDown = new(() => new(context.Time));
    }

    /// <summary>Whether at least one port is listened on.</summary>
    public bool IsListening => Array.Exists(_ports, p => p.IsOpen);

    /// <summary>Asks devices to tell where they are.</summary>
    public Prober Prober => _prober.Value;

    /// <summary>Where discovery logs to.</summary>
    public ILogger Logger => _log.Value;

    public void Start()
    {
        lock (_gate)
        {
            if (_isStarted || _stop.IsCancellationRequested)
                return;
            _isStarted = true;
            _ports = [.. _context.BeaconPorts.Select(Port)];
            foreach (var port in _ports)
                port.Open();
            _loops = [.. _ports.Select(p => Task.Run(() => p.RunAsync(_stop.Token)))];
        }
    }

    /// <summary>What is heard from this call on.</summary>
    public IAsyncEnumerable<Sighting> HearAsync(CancellationToken cancellationToken) => _sightings.Listen(ScanCapacity, null, cancellationToken);

    /// <summary>Asks the device at an address for a beacon, as silent 3.5 devices want it. The answer comes when it comes.</summary>
    public void Ask(DeviceAddress address)
    {
        if (IsListening && IPAddress.TryParse(address.Host, out var ip) && ip.AddressFamily == AddressFamily.InterNetwork)
            Prober.Probe(ip);
    }

    /// <summary>A device is missed: all are asked to tell where they are, unless they were asked a short time ago.</summary>
    /// <param name="isNew">Whether it is missed only since now.</param>
    /// <returns>When to say it again, should it still be missed; null where nothing is listened on.</returns>
    public long? Search(bool isNew)
    {
        if (!IsListening)
            return null;
        if (_coolDown.Value.TryTake(isNew, out var next))
            _search = Task.Run(() => Prober.Probe());
        return next;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        Task[] loops;
        lock (_gate)
            loops = [.. _loops, _search];
        await Task.WhenAll(loops).ConfigureAwait(false);
        _sightings.Close();
        _stop.Dispose();
    }

    private BeaconPort Port(int number) => new(number, () => Bind(_context.BeaconAddress, number), Hear, _context.Time, _log.Value);

    private static Socket Bind(IPAddress address, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            // Sets SO_REUSEPORT too where there is one, so that programs that use either share the port with us.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Hear(ReadOnlySpan<byte> datagram, IPAddress source, int port)
    {
        var admission = _sources.Value.Admit(source);
        if (admission != Admission.Admitted)
            PassOver(source, admission);
        else if (!BeaconCodec.TryRead(datagram, out var beacon))
            CountGarbage(source, port);
        else if (beacon is not null)
            Hear(new(beacon, source, port, _context.Time.GetUtcNow()));
    }

    private void Hear(Sighting sighting)
    {
        if (sighting.IsHonest)
            _context.Devices.Hear(sighting.Beacon);
        else
            Log.BeaconDoubtful(_log.Value, sighting.Beacon.Id, sighting.Beacon.Address, sighting.Source);
        _sightings.Send(sighting);
    }

    private void PassOver(IPAddress source, Admission admission)
    {
        var count = Interlocked.Increment(ref _passedOver);
        if (admission == Admission.RefusedFirst)
            Log.BeaconFlood(_log.Value, source, count);
    }

    // Once for each sender, and never more than once a second: who sends garbage can invent senders too.
    private void CountGarbage(IPAddress source, int port)
    {
        var count = Interlocked.Increment(ref _garbage);
        lock (_gate)
        {
            var now = _context.Time.GetTimestamp();
            if ((_garbageTold is { } last && _context.Time.GetElapsedTime(last, now) < GarbagePause) || !_sources.Value.IsFirstGarbage(source))
                return;
            _garbageTold = now;
        }

        Log.BeaconGarbage(_log.Value, source, port, count);
    }
}
