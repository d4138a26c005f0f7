using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace TuyaGen.Benchmarks.Load;

/// <summary>
/// The parts of the runtime that the first device would make it load: sockets, ciphers, JSON. They belong to the process, as the
/// libraries of a native program do, and are there before its memory is looked at for the first time.
/// </summary>
internal static class RuntimeParts
{
    private const int Block = 16;

    public static async Task LoadAsync()
    {
        await ExchangeAsync();
        Encrypt();
        ReadAndWrite();
    }

    private static async Task ExchangeAsync()
    {
        using var listener = new TcpListener(IPAddress.Parse("127.0.0.1"), 0);
        listener.Start();
        using var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var stop = new CancellationTokenSource();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint, stop.Token);
        using var far = await listener.AcceptSocketAsync(stop.Token);
        var waiting = near.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None, stop.Token);
        far.Send([1]);
        await waiting;
        near.Shutdown(SocketShutdown.Both);
    }

    private static void Encrypt()
    {
        Span<byte> bytes = stackalloc byte[Block];
        Span<byte> tag = stackalloc byte[Block];
        RandomNumberGenerator.Fill(bytes);
        using var gcm = new AesGcm(bytes, Block);
        gcm.Encrypt(bytes[..12], bytes, bytes, tag);
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.SetKey(bytes);
        using var encryptor = aes.CreateEncryptor();
        using var decryptor = aes.CreateDecryptor();
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, tag);
        hmac.AppendData(HMACSHA256.HashData(tag, bytes));
        hmac.GetHashAndReset();
    }

    private static void ReadAndWrite()
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteNumber("t", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        writer.WriteEndObject();
        writer.Flush();
        var reader = new Utf8JsonReader(stream.ToArray());
        while (reader.Read())
        {
            // Every kind of token that devices use.
        }
    }
}
