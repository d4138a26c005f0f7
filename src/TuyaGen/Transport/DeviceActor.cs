using Microsoft.Extensions.Logging;

namespace TuyaGen.Transport;

/// <summary>
/// The owner of a device's only connection. Callers from any thread put commands in; one command is on the wire at a time; what the
/// device says goes to the command that waits, to the status and to the listeners. Nothing here blocks and nothing escapes.
/// </summary>
/// <remarks>
/// There is no mailbox: whoever has something to do, a caller, the reader or the timer, takes the lock and does it. Each hop between
/// threads that this saves costs as much as the cipher.
/// </remarks>
internal sealed partial class DeviceActor : ILinkReader, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TuyaContext _context;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly StatusBook _book = new();
    private readonly Audience _audience;
    private readonly WakeSignal _wake;
    private readonly Agenda _agenda;
    private readonly DeviceRoute _self;

    private TuyaDeviceOptions _options;
    private DeviceModel? _model;
    private LocalKey _key;
    private DeviceAddress? _address;
    private TuyaVersion? _version;
    private bool _isVersionGiven;
    private DeviceKind _kind;
    private bool _isKindKnown;
    private IReadOnlyList<int> _dpsToRequest = [];
    private volatile ConnectionInfo _connection;
    private Task _loop = Task.CompletedTask;
    private bool _isClosed;

    // There once somebody listens to whole messages, as few do.
    private Broadcast<TuyaMessage>? _messages;

    public DeviceActor(TuyaContext context, DeviceSettings settings, DeviceAddress? address, DeviceModel? model)
    {
        _context = context;
        _time = context.Time;
        _log = context.Logging.CreateLogger("TuyaGen.Device");
        _audience = new(context.Metrics);
        _wake = new(_time);
        _agenda = new(_time, OnTimer);
        Id = settings.Id;
        _self = DeviceRoute.To(Id);
        _options = settings.Options;
        _key = settings.Key!;
        _address = address;
        ProductId = settings.ProductId;
        var given = settings.Options.Version ?? settings.Version;
        _isVersionGiven = given is not null;
        _version = given ?? model?.Link.Version;
        SetKind(settings.Options.Kind ?? settings.Kind ?? model?.Link.Kind);
        _connection = new(ConnectionState.Idle, _time.GetUtcNow());
        Describe(null, model);
    }

    public string Id { get; }

    public string? ProductId { get; private set; }

    public DeviceAddress? Address => _address;

    public TuyaVersion? Version => _version;

    public DeviceKind Kind => _kind;

    public ConnectionInfo Connection => _connection;

    // A request has room for 255 bytes: these are the numbers that most devices use.
    private static readonly int[] UsualDps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25];

    /// <summary>The numbers of a device22 query: the user's, else the model's, else what was reported, else the usual ones.</summary>
    public IReadOnlyList<int> DpsToRequest
    {
        get
        {
            if (_dpsToRequest.Count > 0)
                return _dpsToRequest;
            if (_model is not null)
                return [.. _model.DpsToAsk];
            return _book[null] is { Dps.Count: > 0 } status ? [.. status.Dps.Keys] : UsualDps;
        }

        set => _dpsToRequest = [.. value];
    }

    /// <summary>Begins on the caller's thread, which dials and goes back to the caller. What the caller's context holds, such as an
    /// activity, does not belong to a connection that outlives it.</summary>
    public void Start()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            _loop = RunAsync();
            return;
        }

        using (ExecutionContext.SuppressFlow())
            _loop = RunAsync();
    }

    public TimeSpan RequestTimeout => _options.RequestTimeout;

    /// <summary>Learns what the device, or a sub-device behind it, is; the first that says so counts.</summary>
    public void Describe(string? cid, DeviceModel? model)
    {
        if (model is null)
            return;
        if (cid is null)
            _model ??= model;
        _book.Describe(cid, model);
    }

    public DeviceStatus? Status(string? cid) => _book[cid];

    /// <summary>What was reported, with what was written to values of several parts since and is not reported yet.</summary>
    public Dps Latest(DeviceRoute route)
    {
        lock (_gate)
            return _book.Latest(route.Cid);
    }

    /// <summary>Waits for the sole right to change parts of values; it lasts until it is disposed.</summary>
    public Task<IDisposable> EnterAsync(DeviceRoute route, CancellationToken cancellationToken) =>
        _book.GateOf(route.Cid).EnterAsync(cancellationToken);

    public void ForgetStatus(string? cid) => _book.Forget(cid);

    public IAsyncEnumerable<TuyaMessage> MessagesAsync(string? cid, CancellationToken cancellationToken)
    {
        Broadcast<TuyaMessage> messages;
        lock (_gate)
        {
            messages = _messages ??= new(metrics: _context.Metrics);
            if (_isClosed)
                messages.Close();
        }

        return messages.Listen(_options.ListenerCapacity, cid is null ? null : m => m.Cid == cid, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            EndLink(null);
        }

        _wake.Set();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _agenda.Dispose();
        _closing.Dispose();
        CloseAudiences();
        _messages?.Close();
    }

    private void SetKind(DeviceKind? kind)
    {
        _isKindKnown = kind is not null;
        _kind = kind ?? (_version == TuyaVersion.V32 ? DeviceKind.Device22 : DeviceKind.Default);
    }

    private void SetState(ConnectionState state, TuyaException? reason = null, int attempt = 0, DateTimeOffset? next = null)
    {
        var now = _time.GetUtcNow();
        CountConnected(state);
        _connection = new(state, now, reason, attempt, next, _connections);
        Log.StateChanged(_log, Id, state, reason is null ? "" : ": " + reason.Message);
        if (_audience.IsHeard || _subDevices is not null)
            TellAll(new ConnectionChanged(now, _connection));
    }

    // Rounded up: a timer that rings a hair too early would find nothing due and be set for no time at all.
    private long Ticks(TimeSpan time) => (long)Math.Ceiling(time.Ticks * (double)_time.TimestampFrequency / TimeSpan.TicksPerSecond);

    private long After(TimeSpan time) => _time.GetTimestamp() + Ticks(time);
}
