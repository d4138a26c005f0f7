using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>The device's part in agreeing on a session key.</summary>
internal static class Negotiation
{
    public const int NonceLength = 16;

    /// <summary>The body of the answer: the device's nonce, and the proof that it knows the key.</summary>
    public static byte[] Answer(ReadOnlySpan<byte> localKey, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> deviceNonce) =>
        [.. deviceNonce, .. HMACSHA256.HashData(localKey, clientNonce)];

    /// <summary>Whether the client's last message proves that it knows the key.</summary>
    public static bool IsProof(ReadOnlySpan<byte> localKey, ReadOnlySpan<byte> deviceNonce, ReadOnlySpan<byte> body) =>
        CryptographicOperations.FixedTimeEquals(body, HMACSHA256.HashData(localKey, deviceNonce));

    public static byte[] Mix(ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> deviceNonce)
    {
        var mixed = new byte[NonceLength];
        for (var i = 0; i < NonceLength; i++)
            mixed[i] = (byte)(clientNonce[i] ^ deviceNonce[i]);
        return mixed;
    }
}
