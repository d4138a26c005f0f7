using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>
/// 3.5: the 6699 frame, AES-128-GCM with a fresh random IV each; the header behind the prefix is authenticated. The return code, the
/// version header and the body are all inside. Local key during the negotiation, session key afterwards.
/// </summary>
internal sealed class Dialect35 : Dialect
{
    private const int AuthenticatedStart = 4;
    private readonly Func<byte[]>? _ivSource;
    private readonly Lock _gate = new();
    private byte[] _key;
    private AesGcm? _cipher;

    /// <summary>Makes the dialect; a test may bring the IVs that a golden frame was made with.</summary>
    public Dialect35(LocalKey key, Func<byte[]>? ivSource = null)
    {
        _key = key.Bytes.ToArray();
        _ivSource = ivSource;
    }

    public override bool Negotiates => true;

    private AesGcm Cipher => _cipher ??= new(_key, FrameLayout.TagSize);

    public override ScanOutcome Format => ScanOutcome.Frame6699;

    public override void UseSessionKey(ReadOnlySpan<byte> key)
    {
        Rest();
        _key = key.ToArray();
    }

    // The tag is thrown away: only the ciphertext is the key.
    public override void DeriveSessionKey(byte[] mixed, ReadOnlySpan<byte> clientNonce)
    {
        Span<byte> tag = stackalloc byte[FrameLayout.TagSize];
        lock (_gate)
            Cipher.Encrypt(clientNonce[..FrameLayout.IvSize], mixed, mixed, tag);
    }

    public override void Encode(FrameBuffer output, uint sequence, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        var start = output.Length;
        var plain = body.Length + (VersionHeader.Precedes(command) ? VersionHeader.Size : 0);
        var frame = output.Take(FrameLayout.Header6699 + FrameLayout.IvSize + plain + FrameLayout.TagSize + FrameLayout.SuffixSize);
        Header6699.Write(frame, sequence, command, FrameLayout.IvSize + plain + FrameLayout.TagSize);
        var iv = frame.Slice(FrameLayout.Header6699, FrameLayout.IvSize);
        if (_ivSource is null)
            RandomBytes.Fill(iv);
        else
            _ivSource().CopyTo(iv);
        var text = frame.Slice(FrameLayout.Header6699 + FrameLayout.IvSize, plain);
        if (plain > body.Length)
            VersionHeader.Write(text, TuyaVersion.V35);
        body.CopyTo(text[(plain - body.Length)..]);
        var tag = frame.Slice(frame.Length - FrameLayout.SuffixSize - FrameLayout.TagSize, FrameLayout.TagSize);
        lock (_gate)
            Cipher.Encrypt(iv, text, text, tag, output.Array.AsSpan(start + AuthenticatedStart, FrameLayout.Header6699 - AuthenticatedStart));
    }

    public override FrameFault Decode(byte[] buffer, int start, int length, out RawFrame frame)
    {
        frame = default;
        Span<byte> text;
        lock (_gate)
        {
            if (!Header6699.TryOpen(Cipher, buffer.AsSpan(start, length), out text))
                return FrameFault.BadIntegrity;
        }

        var sequence = BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(start + 6));
        var command = (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(start + 10));
        var skip = 0;
        var returnCode = 0u;
        if (text.Length >= FrameLayout.ReturnCodeSize && text[0] == 0)
        {
            returnCode = BinaryPrimitives.ReadUInt32BigEndian(text);
            skip = FrameLayout.ReturnCodeSize;
        }

        if (VersionHeader.StandsAt(text[skip..], command))
            skip += VersionHeader.Size;
        frame = new(command, sequence, returnCode, start + FrameLayout.Header6699 + FrameLayout.IvSize + skip, text.Length - skip);
        return FrameFault.None;
    }

    public override void Rest()
    {
        lock (_gate)
        {
            _cipher?.Dispose();
            _cipher = null;
        }
    }
}
