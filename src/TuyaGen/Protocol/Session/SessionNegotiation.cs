using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>What the device's answer in the negotiation was worth.</summary>
internal enum NegotiationResult
{
    /// <summary>Both sides hold the same local key.</summary>
    Agreed,

    /// <summary>What the device signed is not our nonce, or not with our key.</summary>
    OtherNonce,

    /// <summary>The answer is too short to be one.</summary>
    Malformed,
}

/// <summary>
/// The negotiation of 3.4 and 3.5, the client's side: START carries our nonce; the device answers with its own and with the
/// HMAC-SHA256 of ours; FINISH carries the HMAC of the device's. Both are made with the local key, and so is the session key, out of
/// the exclusive or of the nonces.
/// </summary>
internal sealed class SessionNegotiation(LocalKey key, byte[] clientNonce)
{
    public const int NonceSize = 16;
    private const int HmacSize = 32;

    public SessionNegotiation(LocalKey key)
        : this(key, RandomNumberGenerator.GetBytes(NonceSize))
    {
    }

    /// <summary>The body of START.</summary>
    public ReadOnlySpan<byte> Start => clientNonce;

    /// <summary>The body of FINISH, once the device's answer was taken.</summary>
    public byte[] Finish { get; private set; } = [];

    /// <summary>The session key, once the device's answer was taken.</summary>
    public byte[] SessionKey { get; private set; } = [];

    /// <summary>Takes the body of the device's answer.</summary>
    /// <param name="response">The body.</param>
    /// <param name="dialect">Where the local key still counts, and which knows how the session key is made.</param>
    public NegotiationResult Accept(ReadOnlySpan<byte> response, Dialect dialect)
    {
        if (response.Length < NonceSize + HmacSize)
            return NegotiationResult.Malformed;
        Span<byte> expected = stackalloc byte[HmacSize];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);
        hmac.AppendData(clientNonce);
        hmac.GetHashAndReset(expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, response.Slice(NonceSize, HmacSize)))
            return NegotiationResult.OtherNonce;
        var deviceNonce = response[..NonceSize];
        hmac.AppendData(deviceNonce);
        Finish = hmac.GetHashAndReset();
        SessionKey = Mix(deviceNonce);
        dialect.DeriveSessionKey(SessionKey, clientNonce);
        return NegotiationResult.Agreed;
    }

    private byte[] Mix(ReadOnlySpan<byte> deviceNonce)
    {
        var mixed = new byte[NonceSize];
        for (var i = 0; i < NonceSize; i++)
            mixed[i] = (byte)(clientNonce[i] ^ deviceNonce[i]);
        return mixed;
    }
}
