using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>A client that does just what a test says. Every wait ends after a while, so that a test that fails does not hang.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] Nonce = [.. Enumerable.Range(0, 16).Select(n => (byte)n)];

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly TuyaVersion _version;
    private readonly ClientWire _wire;
    private byte[] _input = [];
    private uint _sequence;

    private RawClient(SimulatedDevice device, string? key)
    {
        _version = device.Version;
        _wire = new(_version) { Key = Encoding.Latin1.GetBytes(key ?? device.Key) };
    }

    public uint Sequence => _sequence;

    /// <summary>Connects, and agrees on a session key where the version wants it.</summary>
    public static async Task<RawClient> ConnectAsync(SimulatedDevice device, string? key = null)
    {
        var client = await DialAsync(device, key);
        if (device.Version >= TuyaVersion.V34)
        {
            await client.StartAsync();
            await client.FinishAsync((await client.ReceiveAsync()).Body);
            await device.WaitForClientAsync(Limit());
        }

        return client;
    }

    /// <summary>Connects and says nothing.</summary>
    public static async Task<RawClient> DialAsync(SimulatedDevice device, string? key = null)
    {
        var client = new RawClient(device, key);
        await client._socket.ConnectAsync(device.EndPoint, Limit());
        return client;
    }

    /// <summary>Connects to a device that ends the connection at once: true for a reset, which may come while connecting still goes on.</summary>
    public static async Task<bool> DialInVainAsync(SimulatedDevice device)
    {
        try
        {
            using var client = await DialAsync(device);
            return await client.EndAsync();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return true;
        }
    }

    public Task StartAsync() => SendAsync(TuyaCommand.SessionKeyStart, Nonce);

    public async Task FinishAsync(byte[] answer, bool proves = true)
    {
        var (localKey, deviceNonce) = (_wire.Key, answer[..16]);
        Assert.Equal(HMACSHA256.HashData(localKey, Nonce), answer[16..]);
        await SendAsync(TuyaCommand.SessionKeyFinish, HMACSHA256.HashData(localKey, proves ? deviceNonce : Nonce));
        byte[] mixed = [.. Nonce.Zip(deviceNonce, (a, b) => (byte)(a ^ b))];
        _wire.Key = _version == TuyaVersion.V34 ? Ecb(localKey, mixed) : Gcm(localKey, mixed);
    }

    public Task SendAsync(TuyaCommand command, string json) => SendAsync(command, Encoding.UTF8.GetBytes(json));

    public Task SendAsync(TuyaCommand command, byte[] body) => SendAsync(_wire.Write(++_sequence, command, body));

    public async Task SendAsync(byte[] bytes) => await _socket.SendAsync(bytes, SocketFlags.None, Limit());

    /// <summary>A frame that is not sent.</summary>
    public byte[] Frame(TuyaCommand command, string json) => _wire.Write(++_sequence, command, Encoding.UTF8.GetBytes(json));

    public Task QueryAsync() => _version >= TuyaVersion.V34 ? SendAsync(TuyaCommand.DpQueryNew, "{}") : SendAsync(TuyaCommand.DpQuery, "{\"gwId\":\"x\"}");

    public Task WriteAsync(string dps) => _version >= TuyaVersion.V34
        ? SendAsync(TuyaCommand.ControlNew, $"{{\"protocol\":5,\"t\":1,\"data\":{{\"dps\":{dps}}}}}")
        : SendAsync(TuyaCommand.Control, $"{{\"devId\":\"x\",\"dps\":{dps}}}");

    public async Task<DeviceReply> ReceiveAsync() => _wire.Read(await ReceiveFrameAsync());

    public async Task<byte[]> ReceiveFrameAsync()
    {
        while (true)
        {
            var length = _wire.FrameLength(_input);
            if (length > 0 && _input.Length >= length)
            {
                var frame = _input[..length];
                _input = _input[length..];
                return frame;
            }

            await FillAsync();
        }
    }

    /// <summary>A number of bytes, whatever they are.</summary>
    public async Task<byte[]> ReceiveBytesAsync(int count)
    {
        while (_input.Length < count)
            await FillAsync();
        var bytes = _input[..count];
        _input = _input[count..];
        return bytes;
    }

    /// <summary>What one read gives.</summary>
    public async Task<byte[]> ReceivePieceAsync()
    {
        await FillAsync();
        var piece = _input;
        _input = [];
        return piece;
    }

    /// <summary>Waits for the end of the connection: true for a reset, false for a close in good order.</summary>
    public async Task<bool> EndAsync()
    {
        try
        {
            return await _socket.ReceiveAsync(new byte[1], SocketFlags.None, Limit()) == 0
                ? false
                : throw new InvalidOperationException("The device sent something instead of ending the connection.");
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset)
        {
            return true;
        }
    }

    /// <summary>Asks for a sign of life and makes sure that nothing else comes before it.</summary>
    public async Task SilenceAsync()
    {
        await SendAsync(TuyaCommand.Heartbeat, "{}");
        Assert.Equal(TuyaCommand.Heartbeat, (await ReceiveAsync()).Command);
    }

    public void Dispose() => _socket.Dispose();

    public static CancellationToken Limit() => new CancellationTokenSource(Patience).Token;

    private async Task FillAsync()
    {
        var buffer = new byte[4096];
        var count = await _socket.ReceiveAsync(buffer, SocketFlags.None, Limit());
        if (count == 0)
            throw new EndOfStreamException("The device has closed the connection.");
        _input = [.. _input, .. buffer[..count]];
    }

    private static byte[] Ecb(byte[] key, byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(data, PaddingMode.None);
    }

    private static byte[] Gcm(byte[] key, byte[] data)
    {
        var cipher = new byte[data.Length];
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(Nonce[..12], data, cipher, new byte[16]);
        return cipher;
    }
}
