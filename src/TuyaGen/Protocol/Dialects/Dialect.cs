namespace TuyaGen.Protocol;

/// <summary>
/// How one protocol version puts bodies into frames and gets them out again. One object serves one connection: it holds the session
/// key and the cipher contexts. Bytes only; no socket, no clock. Encoding, decoding and resting may run beside each other, none beside
/// itself.
/// </summary>
internal abstract class Dialect : IDisposable
{
    public static Dialect Create(TuyaVersion version, LocalKey key) => version switch
    {
        TuyaVersion.V31 => new Dialect31(key),
        TuyaVersion.V32 => new Dialect32(key),
        TuyaVersion.V33 => new Dialect33(key),
        TuyaVersion.V34 => new Dialect34(key),
        TuyaVersion.V35 => new Dialect35(key),
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The version is one of 3.1, 3.2, 3.3, 3.4 and 3.5."),
    };

    /// <summary>A session key must be negotiated before anything else.</summary>
    public virtual bool Negotiates => false;

    /// <summary>The format of its frames.</summary>
    public virtual ScanOutcome Format => ScanOutcome.Frame55AA;

    /// <summary>Writes a frame with a body behind what the buffer holds.</summary>
    public abstract void Encode(FrameBuffer output, uint sequence, TuyaCommand command, ReadOnlySpan<byte> body);

    /// <summary>Takes a whole frame of <see cref="Format"/> apart, decrypting it in place.</summary>
    public abstract FrameFault Decode(byte[] buffer, int start, int length, out RawFrame frame);

    /// <summary>The key that both sides have agreed on; it counts for all frames from now on.</summary>
    public virtual void UseSessionKey(ReadOnlySpan<byte> key) => throw new NotSupportedException("This version has no session.");

    /// <summary>Makes the session key out of both nonces, by the local key; only while that one counts.</summary>
    /// <param name="mixed">The exclusive or of the nonces; becomes the key.</param>
    /// <param name="clientNonce">Our own nonce.</param>
    public virtual void DeriveSessionKey(byte[] mixed, ReadOnlySpan<byte> clientNonce) =>
        throw new NotSupportedException("This version has no session.");

    /// <summary>Lets go of the cipher contexts, which are the largest part of an idle connection; the next frame makes them again.</summary>
    public abstract void Rest();

    public void Dispose()
    {
        Rest();
        GC.SuppressFinalize(this);
    }

    /// <summary>A refusal comes as plain words, encrypted or not.</summary>
    protected static bool IsPlainText(uint returnCode, ReadOnlySpan<byte> body) =>
        returnCode != 0 && !body.ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
