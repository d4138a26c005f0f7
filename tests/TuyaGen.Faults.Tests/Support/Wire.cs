using System.Net.Sockets;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>One connection through a <see cref="Relay"/>.</summary>
internal sealed class Wire(Relay relay, Socket client, Socket device) : IDisposable
{
    private const int Turns = 20;
    private readonly Lock _gate = new();
    private readonly List<byte> _fromDevice = [];
    private readonly TaskCompletionSource _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>All that the device has sent over it.</summary>
    public byte[] FromDevice
    {
        get
        {
            lock (_gate)
                return [.. _fromDevice];
        }
    }

    public void Run()
    {
        client.NoDelay = device.NoDelay = true;
        Running = Task.WhenAll(PumpAsync(client, device, isUp: true), PumpAsync(device, client, isUp: false));
    }

    /// <summary>Lets nothing pass any more, not even the end.</summary>
    public void Freeze() => _frozen.TrySetResult();

    /// <summary>Puts bytes between those of the device.</summary>
    public async Task InjectAsync(ReadOnlyMemory<byte> bytes) => await client.SendAsync(bytes, SocketFlags.None);

    public void Dispose()
    {
        client.Dispose();
        device.Dispose();
    }

    private async Task PumpAsync(Socket from, Socket to, bool isUp)
    {
        var buffer = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(buffer, SocketFlags.None) is > 0 and var count)
            {
                var all = count;
                if (!isUp && relay.Held is { } held)
                    all = await GatherAsync(from, buffer, count, held);
                if (!isUp)
                    Record(buffer.AsSpan(0, all));
                await PassAsync(to, buffer.AsMemory(0, all), isUp);
            }

            if (!_frozen.Task.IsCompleted)
                to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One end is gone, or both; a reset is passed on.
            if (!_frozen.Task.IsCompleted)
                to.Close(0);
        }
    }

    private static async Task<int> GatherAsync(Socket from, byte[] buffer, int count, Task held)
    {
        await held;
        while (from.Available > 0 && count < buffer.Length)
            count += await from.ReceiveAsync(buffer.AsMemory(count), SocketFlags.None);
        return count;
    }

    private async Task PassAsync(Socket to, ReadOnlyMemory<byte> bytes, bool isUp)
    {
        while (!bytes.IsEmpty)
        {
            var piece = isUp || relay.PieceSize == 0 ? bytes.Length : Math.Min(relay.PieceSize, bytes.Length);
            var count = await relay.Valve.TakeAsync(piece, _frozen.Task);
            if (_frozen.Task.IsCompleted)
                return;
            await to.SendAsync(bytes[..count], SocketFlags.None);
            bytes = bytes[count..];
            if (!isUp && relay.PieceSize > 0)
                await GiveWayAsync();
        }
    }

    // Nobody says when the client has read a piece; where it is slower than this, it reads two as one.
    private static async Task GiveWayAsync()
    {
        for (var i = 0; i < Turns; i++)
            await Task.Yield();
    }

    private void Record(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            _fromDevice.AddRange(bytes);
    }
}
