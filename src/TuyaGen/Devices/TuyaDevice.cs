using TuyaGen.Transport;

namespace TuyaGen;

/// <summary>
/// A Tuya device on the local network, of any kind. Generated classes derive from it and give its data points names, types and ranges;
/// used as it is, it speaks to any device through the numbers of its data points.
/// </summary>
/// <remarks>
/// Construction returns at once and never fails for a device that is off: the connection is made in the background, kept, and made
/// again when it is lost. All objects of one device id share one connection. Every member may be called from any thread.
/// </remarks>
[SyncTwins]
public partial class TuyaDevice : IAsyncDisposable, IDisposable
{
    private readonly DeviceActor _actor;
    private readonly DeviceRoute _route;
    private readonly string? _productId;
    private int _disposed;

    /// <summary>A device by its id and local key.</summary>
    /// <param name="id">The device id.</param>
    /// <param name="localKey">The local key: 16 characters.</param>
    /// <param name="address">The address, <c>ip</c> or <c>ip:port</c>; null to wait for the device's broadcast.</param>
    /// <param name="options">How the connection behaves; null for the defaults.</param>
    /// <exception cref="ArgumentException">The id is empty, the key is none, or the address cannot be read; the message says what to do.</exception>
    public TuyaDevice(string id, string localKey, string? address = null, TuyaDeviceOptions? options = null)
        : this(null, WithOptions(DeviceSettings.Of(id, localKey, address), options), null)
    {
    }

    /// <summary>A device by its settings.</summary>
    /// <param name="settings">Which device.</param>
    /// <param name="context">The clock, log and registry that it lives in; null for <see cref="TuyaContext.Default"/>.</param>
    /// <exception cref="ArgumentException">The settings name no device or no key, or the address cannot be read.</exception>
    public TuyaDevice(DeviceSettings settings, TuyaContext? context = null)
        : this(null, settings, context)
    {
    }

    /// <summary>A sub-device behind a gateway. It uses the gateway's connection.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="cid">The sub-device's address behind it (<c>cid</c>, <c>node_id</c>).</param>
    /// <param name="id">The sub-device's own id, where it is known.</param>
    public TuyaDevice(TuyaDevice gateway, string cid, string? id = null)
        : this(null, gateway, cid, id)
    {
    }

    /// <summary>A typed device by its settings; with a <see cref="DeviceSettings.Cid"/>, one behind a gateway.</summary>
    protected TuyaDevice(DeviceModel? model, DeviceSettings settings, TuyaContext? context)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Description = model;
        Id = settings.Id;
        Name = settings.Name;
        if (settings.Cid is null)
        {
            Context = context ?? TuyaContext.Default;
            _actor = Context.Devices.Join(settings, model);
            _route = DeviceRoute.To(settings.Id);
            return;
        }

        Gateway = CheckGateway(settings);
        Context = Gateway.Context;
        Cid = settings.Cid;
        _route = DeviceRoute.ToChild(Gateway.Id, Id, Cid);
        _productId = settings.ProductId;
        _actor = Gateway.Actor;
        _actor.Claim(Cid, model, _productId);
    }

    /// <summary>A typed sub-device behind a gateway.</summary>
    protected TuyaDevice(DeviceModel? model, TuyaDevice gateway, string cid, string? id)
        : this(model, new DeviceSettings(id ?? cid) { Gateway = gateway, Cid = cid }, null)
    {
    }

    /// <summary>The device id.</summary>
    public string Id { get; }

    /// <summary>The address behind the gateway, for a sub-device.</summary>
    public string? Cid { get; }

    /// <summary>The gateway, for a sub-device.</summary>
    public TuyaDevice? Gateway { get; }

    /// <summary>A name for people, where one was given.</summary>
    public string? Name { get; }

    /// <summary>What the device is, for a typed one; null for a device known by numbers only.</summary>
    public DeviceModel? Description { get; }

    /// <summary>The clock, log and registry that it lives in.</summary>
    public TuyaContext Context { get; }

    /// <summary>The address at present, <c>ip:port</c>, or null while none is known.</summary>
    public string? Address => _actor.Address?.ToString();

    /// <summary>The protocol version at present, or null while none is known.</summary>
    public TuyaVersion? Version => _actor.Version;

    /// <summary>How the device wants to be asked, as given or as found out.</summary>
    public DeviceKind Kind => _actor.Kind;

    /// <summary>The connection at present.</summary>
    public ConnectionInfo Connection => _actor.Connection;

    /// <summary>Waits until the device is connected.</summary>
    /// <exception cref="TuyaException">The attempt failed; the type says why. Attempts go on in the background.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken = default) => _actor.ConnectAsync(cancellationToken);

    /// <summary>Closes the connection and stays so until the next command or <see cref="ConnectAsync"/>.</summary>
    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _actor.Disconnect();
        return Task.CompletedTask;
    }

    /// <summary>Takes another local key, as a device gets one each time it is paired. A blocked device connects again.</summary>
    public void ReplaceKey(LocalKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _actor.ReplaceKey(key);
    }

    /// <summary>Takes another address; a connection to another one is closed.</summary>
    /// <param name="address"><c>ip</c> or <c>ip:port</c>.</param>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    public void ReplaceAddress(string address) => _actor.ReplaceAddress(DeviceAddress.Parse(address), given: true);

    /// <summary>Takes another protocol version; a connection that speaks another one is closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public void ReplaceVersion(TuyaVersion version)
    {
        TuyaVersions.Check(version);
        _actor.ReplaceVersion(version);
    }

    /// <summary>Lets go of the device. The connection closes when the last object of the device is disposed. One of a sub-device leaves
    /// its gateway's connection as it is; when the last object of a gateway is disposed, its sub-devices are told
    /// (<see cref="ConnectionState.Closed"/>) and can no longer be used.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        if (Cid is null)
            await Context.Devices.LeaveAsync(_actor).ConfigureAwait(false);
        else
            _actor.Release(Cid);
    }

    /// <summary>The name or id, and the address behind the gateway. Never a key.</summary>
    public override string ToString() => Name is null ? Id : $"{Name} ({Id})";

    private DeviceActor Actor
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
            return _actor;
        }
    }

    private static TuyaDevice CheckGateway(DeviceSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(settings.Cid, nameof(settings));
        ArgumentNullException.ThrowIfNull(settings.Gateway, nameof(settings));
        return settings.Gateway.Cid is null
            ? settings.Gateway
            : throw new ArgumentException($"{settings.Gateway} is a sub-device itself; give its gateway.", nameof(settings));
    }

    private static DeviceSettings WithOptions(DeviceSettings settings, TuyaDeviceOptions? options) =>
        options is null ? settings : settings with { Options = options };
}
