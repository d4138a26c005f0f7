namespace TuyaGen.Transport;

#pragma warning disable
internal sealed class DeviceActor
{
    public DeviceAddress? Address => throw new NotImplementedException();
    public TuyaVersion? Version => throw new NotImplementedException();
    public DeviceKind Kind => throw new NotImplementedException();
    public string? ProductId => throw new NotImplementedException();
    public ConnectionInfo Connection => throw new NotImplementedException();
    public IReadOnlyList<int> DpsToRequest { get; set; } = [];
    public Task ConnectAsync(CancellationToken ct) => throw new NotImplementedException();
    public void Disconnect() => throw new NotImplementedException();
    public void ReplaceKey(LocalKey key) => throw new NotImplementedException();
    public void ReplaceAddress(DeviceAddress a, bool given) => throw new NotImplementedException();
    public void ReplaceVersion(TuyaVersion v) => throw new NotImplementedException();
    public DeviceStatus? Status(string? cid) => throw new NotImplementedException();
    public void ForgetStatus(string? cid) => throw new NotImplementedException();
    public Task<DeviceStatus> QueryAsync(DeviceRoute r, CancellationToken ct) => throw new NotImplementedException();
    public Task UpdateDpsAsync(DeviceRoute r, int[] dps, CancellationToken ct) => throw new NotImplementedException();
    public Task<SubDeviceReport> QuerySubDevicesAsync(DeviceRoute r, CancellationToken ct) => throw new NotImplementedException();
    public Task<WriteResult> WriteAsync(DeviceRoute r, Dps values, WriteLevel level, CancellationToken ct) => throw new NotImplementedException();
    public Task HeartbeatAsync(DeviceRoute r, CancellationToken ct) => throw new NotImplementedException();
    public Task<TuyaMessage> RequestAsync(DeviceRoute r, TuyaCommand c, ReadOnlyMemory<byte>? json, CancellationToken ct) => throw new NotImplementedException();
    public Task SendAsync(DeviceRoute r, TuyaCommand c, ReadOnlyMemory<byte>? json, CancellationToken ct) => throw new NotImplementedException();
    public IAsyncEnumerable<TuyaMessage> MessagesAsync(CancellationToken ct) => throw new NotImplementedException();
    public IAsyncEnumerable<DeviceEvent> EventsAsync(string? cid, CancellationToken ct) => throw new NotImplementedException();
}
internal sealed class DeviceRegistry
{
    public DeviceActor Join(DeviceSettings s, DeviceModel? m) => throw new NotImplementedException();
    public DeviceActor Join(DeviceActor a) => throw new NotImplementedException();
    public ValueTask LeaveAsync(DeviceActor a) => throw new NotImplementedException();
}
